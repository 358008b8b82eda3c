import { PeerError } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { Readiness } from '../../../../WebGLScripts~/p2p.webrtc/src/signaling/Readiness.js';
import { ManualClock } from '../../../fakes/ManualClock.js';

const stopped = new PeerError('stopped', 'stop() was called');

describe('Readiness', () => {
  let clock: ManualClock;
  let readiness: Readiness;

  beforeEach(() => {
    clock = new ManualClock();
    readiness = new Readiness();
  });

  afterEach(() => {
    expect(clock.pending).toBe(0);
  });

  it('lets everyone through once it succeeds, early or late', async () => {
    const waiting = [readiness.wait(clock, 1_000), readiness.wait(clock, 1_000)];
    expect(readiness.isReady).toBe(false);
    readiness.succeed();
    await Promise.all(waiting);
    await readiness.wait(clock, 1_000);
    expect(readiness.isReady).toBe(true);
  });

  it('turns everyone away once it fails, early or late', async () => {
    const waiting = readiness.wait(clock, 1_000);
    readiness.fail(stopped);
    await expect(waiting).rejects.toBe(stopped);
    await expect(readiness.wait(clock, 1_000)).rejects.toBe(stopped);
  });

  it('A0.7-2 lets nobody wait for longer than told', async () => {
    const short = readiness.wait(clock, 1_000);
    const long = readiness.wait(clock, 2_000);
    clock.advance(1_000);
    await expect(short).rejects.toMatchObject({ code: 'signaling-unreachable' });
    readiness.succeed();
    await long;
  });

  it('calls the deadline unless the outcome is known by then', () => {
    let expired = 0;
    const expire = (): void => {
      expired += 1;
    };
    readiness.deadline(clock, 1_000, expire);
    clock.advance(1_000);
    expect(expired).toBe(1);

    const other = new Readiness();
    other.deadline(clock, 1_000, expire);
    other.succeed();
    clock.advance(1_000);
    expect(expired).toBe(1);
  });
});
