import { FakeUnity } from './FakeUnity.js';
import { leavePage, loadCopy } from './loadCopy.js';
import { thrownBy } from './thrownBy.js';

describe('__getNop and __getMethod', () => {
  afterEach(() => {
    leavePage();
    jest.restoreAllMocks();
  });

  it('A0-60 are there before the framework runs, and actions may come after it', async () => {
    const { addAction } = await loadCopy();
    const unity = new FakeUnity();
    unity.runPostsets();
    const action = jest.fn();
    addAction('Test#Act', action);

    unity.callAction(unity.pointerTo('Test#Act'), unity.pointerTo('a'), unity.pointerTo('b'));

    expect(action).toHaveBeenCalledWith('a', 'b');
  });

  it('A0-58 null pointers are ""', async () => {
    const { addAction, addFunction } = await loadCopy();
    const unity = new FakeUnity();
    unity.runPostsets();
    const action = jest.fn();
    addAction('Test#Act', action);
    addFunction('Test#Name', (str1, str2) => `<${str1}${str2}>`);

    unity.callAction(unity.pointerTo('Test#Act'), 0, 0);
    const pointer = unity.callFunction(unity.pointerTo('Test#Name'), 0, 0);

    expect(action).toHaveBeenCalledWith('', '');
    expect(unity.textAt(pointer)).toBe('<>');
  });

  it('takes the debug flag of WebGLHelper.Initialize', async () => {
    const copy = await loadCopy();
    const unity = new FakeUnity();
    unity.runPostsets();

    unity.nop(unity.pointerTo('{"isDebug":true}'));
    expect(copy.isDebug).toBe(true);
    unity.nop(unity.pointerTo('{"isDebug":false}'));
    expect(copy.isDebug).toBe(false);
  });

  it.each([
    ['A0-61 with dynCall_vii', true],
    ['A0.7-15 with the function table alone', false],
  ])('%s: C# is called with strings that are freed afterwards', async (_, dynCalls) => {
    const { callback } = await loadCopy();
    const unity = new FakeUnity(dynCalls);
    unity.runPostsets();
    unity.addCallback(unity.pointerTo('Test#Back'), 42);

    callback('Test#Back', 'a', 'b');

    expect(unity.heard).toEqual([[42, 'a', 'b']]);
    expect(unity.freed).toHaveLength(2);
  });

  it('A0-57 an unknown action throws to C#', async () => {
    await loadCopy();
    const unity = new FakeUnity();
    unity.runPostsets();

    expect(() => unity.callAction(unity.pointerTo('Test#None'), 0, 0)).toThrow(
      'A action to call not found. name=Test#None',
    );
  });

  it.each(['before', 'after'])(
    'serve a bundle with a registry of its own that is loaded %s',
    async (when) => {
      const foreign = { nop: jest.fn(), action: jest.fn(), addCallback: jest.fn() };
      const loadForeign = (): void => {
        globalThis.__getNop = () => foreign.nop;
        globalThis.__getMethod = (name) =>
          name === 'AddCallback' ? foreign.addCallback : foreign.action;
      };
      if (when === 'before') {
        loadForeign();
      }
      const { addAction, bridge } = await loadCopy();
      if (when === 'after') {
        loadForeign();
      }
      const own = jest.fn();
      addAction('Ours#Act', own);
      const unity = new FakeUnity();
      unity.runPostsets();

      unity.nop(unity.pointerTo('{}'));
      const [ours, theirs] = [unity.pointerTo('Ours#Act'), unity.pointerTo('Theirs#Act')];
      unity.callAction(ours, 0, 0);
      unity.callAction(theirs, 0, 0);
      unity.addCallback(unity.pointerTo('Test#Back'), 42);

      expect(own).toHaveBeenCalledTimes(1);
      expect(foreign.action.mock.calls).toEqual([[theirs, 0, 0]]);
      expect(foreign.nop).toHaveBeenCalledTimes(1);
      expect(foreign.addCallback).toHaveBeenCalledTimes(1);
      expect([bridge.hasForeignPageBundle(), bridge.hasCallback('Test#Back')]).toEqual([
        true,
        true,
      ]);
    },
  );

  it('a foreign bundle turns "not found" of the .jslib into what to do about it', async () => {
    globalThis.__getMethod = () => () => undefined;
    const { bridge } = await loadCopy();

    expect(
      thrownBy(() => {
        bridge.callAction('Test#None', '', '');
      }),
    ).toMatchObject({ code: 'foreign-page-bundle' });
  });

  it('a second copy of ours is no foreign bundle', async () => {
    await loadCopy();
    const { bridge } = await loadCopy();

    expect(bridge.hasForeignPageBundle()).toBe(false);
  });

  it('updateTexture without the official package is a typed error', async () => {
    const { updateTexture } = await loadCopy();

    expect(
      thrownBy(() => {
        updateTexture(Object.create(null) as ImageBitmap, 1, true);
      }),
    ).toMatchObject({ code: 'needs-web-common' });
  });
});
