import { Hooks } from '../../../../WebGLScripts~/p2p.webrtc/src/hooks/Hooks.js';
import { FakeNetwork } from '../../../fakes/FakeNetwork.js';
import { RecordingLogger } from '../RecordingLogger.js';

const never = (): boolean => false;

describe('Hooks', () => {
  const pc = new FakeNetwork().createPeerConnection();
  let logger: RecordingLogger;
  let hooks: Hooks;
  let ran: string[];

  beforeEach(() => {
    logger = new RecordingLogger();
    hooks = new Hooks(logger);
    ran = [];
  });

  afterAll(() => {
    pc.close();
  });

  it('A0-27 runs the create hooks in the order of registration, with what they need', async () => {
    const calls: unknown[][] = [];
    hooks.addCreate((...args) => void calls.push(['first', ...args]));
    hooks.addCreate((...args) => void calls.push(['second', ...args]));
    await hooks.runCreate('b', true, pc, never);
    expect(calls).toEqual([
      ['first', 'b', true, pc],
      ['second', 'b', true, pc],
    ]);
  });

  it.each([
    [
      'a native async function',
      async (): Promise<void> => {
        await Promise.resolve();
        ran.push('slow');
      },
    ],
    [
      'a function that returns a promise',
      (): Promise<void> => Promise.resolve().then(() => void ran.push('slow')),
    ],
    [
      'a function that returns a thenable of another library',
      (): Promise<void> => {
        const thenable = {
          then: (resolve: () => void): void => {
            ran.push('slow');
            resolve();
          },
        };
        return thenable as Promise<void>;
      },
    ],
  ])('C18 A0.7-9 awaits %s', async (_kind, hook) => {
    hooks.addCreate(hook);
    hooks.addCreate(() => void ran.push('next'));
    await hooks.runCreate('b', true, pc, never);
    expect(ran).toEqual(['slow', 'next']);
  });

  it('A0-27 A0-29 logs the error of a create hook, thrown or rejected, and runs the rest', async () => {
    hooks.addCreate(() => {
      throw new Error('thrown');
    });
    hooks.addCreate(() => Promise.reject(new Error('rejected')));
    hooks.addCreate(() => void ran.push('last'));
    await hooks.runCreate('b', true, pc, never);
    expect(ran).toEqual(['last']);
    expect(logger.causes).toEqual([new Error('thrown'), new Error('rejected')]);
  });

  it('runs no further create hook on a connection that was closed meanwhile', async () => {
    let isClosed = false;
    hooks.addCreate(() => {
      isClosed = true;
    });
    hooks.addCreate(() => void ran.push('second'));
    await hooks.runCreate('b', true, pc, () => isClosed);
    expect(ran).toEqual([]);
  });

  it('A0-28 runs the close hooks in order and isolates their errors, also rejections', async () => {
    hooks.addClose(() => {
      throw new Error('thrown');
    });
    const rejecting = (): void => Promise.reject(new Error('rejected')) as unknown as undefined;
    hooks.addClose(rejecting);
    hooks.addClose((id) => void ran.push(id));
    hooks.runClose('b');
    await Promise.resolve();
    await Promise.resolve();
    expect(ran).toEqual(['b']);
    expect(logger.causes).toEqual([new Error('thrown'), new Error('rejected')]);
  });

  it('leaves a hook that is added by a hook to the next connection', async () => {
    hooks.addCreate(() => {
      hooks.addCreate(() => void ran.push('added'));
    });
    await hooks.runCreate('b', true, pc, never);
    expect(ran).toEqual([]);
    await hooks.runCreate('c', true, pc, never);
    expect(ran).toEqual(['added']);
  });
});
