import { leavePage, loadCopy } from './loadCopy.js';
import { thrownBy } from './thrownBy.js';

describe('the registry of actions, functions and callbacks', () => {
  afterEach(() => {
    leavePage();
    jest.restoreAllMocks();
  });

  it('exports the surface of 1.1.0, and nothing else', async () => {
    const index = await import('@extreal-dev/extreal.integration.web.common');

    expect(Object.keys(index).sort()).toEqual([
      'VideoPlayer',
      'VideoPlayerAdapter',
      'addAction',
      'addFunction',
      'callback',
      'isAsync',
      'isDebug',
      'updateTexture',
      'waitUntil',
    ]);
  });

  it('calls the action that was registered last under a name', async () => {
    const { addAction, bridge } = await loadCopy();
    const [first, last] = [jest.fn(), jest.fn()];
    addAction('Test#Act', first);
    addAction('Test#Act', last);

    bridge.callAction('Test#Act', 'a', 'b');

    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledWith('a', 'b');
  });

  it('returns what the function returns', async () => {
    const { addFunction, bridge } = await loadCopy();
    addFunction('Test#Join', (str1, str2) => `${str1}+${str2}`);

    expect(bridge.callFunction('Test#Join', 'a', 'b')).toBe('a+b');
  });

  it('calls back with "" for what is missing', async () => {
    const { callback, bridge } = await loadCopy();
    const target = jest.fn();
    bridge.addCallback('Test#Back', target);

    callback('Test#Back');
    callback('Test#Back', 'a');
    callback('Test#Back', 'a', 'b', true);

    expect(target.mock.calls).toEqual([
      ['', ''],
      ['a', ''],
      ['a', 'b'],
    ]);
  });

  it.each([
    ['action', 'A action to call not found. name=Test#None'],
    ['function', 'A function to call not found. name=Test#None'],
    ['callback', 'A callback to call not found. name=Test#None'],
  ] as const)('A0-57 throws for an unknown %s', async (kind, message) => {
    const { callback, bridge } = await loadCopy();
    const calls = {
      action: () => {
        bridge.callAction('Test#None', '', '');
      },
      function: () => bridge.callFunction('Test#None', '', ''),
      callback: () => {
        callback('Test#None');
      },
    };

    expect(thrownBy(calls[kind])).toMatchObject({ message, code: 'not-found' });
  });

  it('is one for all copies of the package on a page', async () => {
    const [a, b] = [await loadCopy(), await loadCopy()];
    const [action, target] = [jest.fn(), jest.fn()];
    a.addAction('Test#Act', action);
    a.addFunction('Test#Name', () => 'a');
    a.bridge.addCallback('Test#Back', target);

    b.bridge.callAction('Test#Act', '1', '2');
    b.callback('Test#Back', '3', '4');

    expect(a.addAction).not.toBe(b.addAction);
    expect(action).toHaveBeenCalledWith('1', '2');
    expect(target).toHaveBeenCalledWith('3', '4');
    expect(b.bridge.callFunction('Test#Name', '', '')).toBe('a');
    expect([b.bridge.hasAction('Test#Act'), b.bridge.hasFunction('Test#Name')]).toEqual([
      true,
      true,
    ]);
    expect([b.bridge.hasCallback('Test#Back'), b.bridge.hasCallback('Test#No')]).toEqual([
      true,
      false,
    ]);
  });

  it('isDebug is a live binding in every copy, also in one that comes later', async () => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const [a, b] = [await loadCopy(), await loadCopy()];
    expect([a.isDebug, b.isDebug]).toEqual([false, false]);

    b.bridge.initialize(true);
    const late = await loadCopy();

    expect([a.isDebug, b.isDebug, late.isDebug]).toEqual([true, true, true]);
    a.bridge.initialize(false);
    expect([a.isDebug, b.isDebug, late.isDebug]).toEqual([false, false, false]);
  });

  it('A0-59 traces while C# asked for it, except for suppressed names and calls', async () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const { addAction, addFunction, callback, bridge } = await loadCopy();
    addAction('Test#Loud', () => undefined);
    addAction('Test#Secret', () => undefined, true);
    addFunction('Test#SecretName', () => '', true);
    bridge.addCallback('Test#Back', () => undefined);
    const callAll = (): void => {
      bridge.callAction('Test#Loud', 'x', 'y');
      bridge.callAction('Test#Secret', 'credential', '');
      bridge.callFunction('Test#SecretName', 'credential', '');
      callback('Test#Back', 'x');
      callback('Test#Back', 'credential', '', true);
    };

    callAll();
    expect(log).not.toHaveBeenCalled();

    bridge.initialize(true);
    callAll();
    expect(log.mock.calls.flat()).toEqual([
      'call action: name=Test#Loud str1=x str2=y',
      'call callback: name=Test#Back str1=x str2=',
    ]);
  });

  it('refuses sealed names with one warning that says what to do', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { addAction, addFunction, bridge } = await loadCopy();
    const embedded = jest.fn();
    addAction('Test#Act', embedded);
    bridge.seal('Test#');

    addAction('Test#Act', () => undefined);
    addFunction('Test#Name', () => '');
    addAction('Other#Act', () => undefined);
    bridge.callAction('Test#Act', '', '');

    expect(embedded).toHaveBeenCalled();
    expect([bridge.hasFunction('Test#Name'), bridge.hasAction('Other#Act')]).toEqual([false, true]);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('before the Unity loader'));
  });

  it('describes any failure by its code and message', async () => {
    const { bridge } = await loadCopy();

    expect(bridge.describeError(Object.assign(new Error('full'), { code: 'host-full' }))).toEqual({
      code: 'host-full',
      message: 'full',
    });
    expect(bridge.describeError(Object.assign(new Error('odd'), { code: 7 }))).toEqual({
      code: 'unexpected',
      message: 'odd',
    });
    expect(bridge.describeError('text')).toEqual({ code: 'unexpected', message: 'text' });
  });
});
