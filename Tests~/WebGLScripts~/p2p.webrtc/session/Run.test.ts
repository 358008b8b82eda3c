import { PeerError } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { Run } from '../../../../WebGLScripts~/p2p.webrtc/src/session/Run.js';

describe('Run', () => {
  let unreachable: string[];
  let run: Run;

  beforeEach(() => {
    unreachable = [];
    run = new Run((reason) => unreachable.push(reason));
  });

  it("hands on the request's own outcome", async () => {
    await expect(run.attend(Promise.resolve(7))).resolves.toBe(7);
    const error = new PeerError('signaling-timeout', 'no answer');
    await expect(run.attend(Promise.reject(error))).rejects.toBe(error);
    expect(unreachable).toEqual([]);
  });

  it('A0-22 tells once of a server that cannot be reached', async () => {
    const error = new PeerError('signaling-unreachable', 'timeout');
    await expect(run.attend(Promise.reject(error))).rejects.toBe(error);
    expect(unreachable).toEqual(['timeout']);
  });

  it.each([
    ['a result', () => Promise.resolve(7)],
    ['an error', () => Promise.reject(new PeerError('signaling-unreachable', 'timeout'))],
  ])(
    'A0.7-4 gives %s that comes after a stop out as stopped, and tells nobody',
    async (_, begin) => {
      const request = run.attend(begin());
      run.end();
      await expect(request).rejects.toMatchObject({ code: 'stopped' });
      expect(unreachable).toEqual([]);
    },
  );

  it('knows whether the run that was watched still goes on', () => {
    const isCurrent = run.watch();
    expect(isCurrent()).toBe(true);
    run.end();
    expect(isCurrent()).toBe(false);
    expect(run.watch()()).toBe(true);
  });
});
