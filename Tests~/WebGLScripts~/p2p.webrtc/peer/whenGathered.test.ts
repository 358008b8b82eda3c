import { whenGathered } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/whenGathered.js';
import { FakeNetwork } from '../../../fakes/FakeNetwork.js';
import { ManualClock } from '../../../fakes/ManualClock.js';

describe('whenGathered', () => {
  let network: FakeNetwork;
  let clock: ManualClock;
  let closing: AbortController;
  let pc: RTCPeerConnection;

  beforeEach(() => {
    network = new FakeNetwork();
    clock = new ManualClock();
    closing = new AbortController();
    pc = network.createPeerConnection();
    pc.createDataChannel('any');
  });

  afterEach(() => {
    expect(clock.pending).toBe(0);
    pc.close();
  });

  const gathered = (): Promise<void> => whenGathered(pc, 5_000, clock, closing.signal);

  it('A0-30 resolves when gathering is complete', async () => {
    await pc.setLocalDescription(await pc.createOffer());
    expect(pc.iceGatheringState).not.toBe('complete');
    await gathered();
    expect(pc.iceGatheringState).toBe('complete');
  });

  it('resolves at once when gathering is complete already', async () => {
    await pc.setLocalDescription(await pc.createOffer());
    await network.settle();
    await gathered();
  });

  it('A0-30 resolves after the timeout with what there is', async () => {
    network.setGathering('never-completes');
    await pc.setLocalDescription(await pc.createOffer());
    let isOver = false;
    const waiting = gathered().then(() => {
      isOver = true;
    });
    clock.advance(4_999);
    await network.settle();
    expect(isOver).toBe(false);
    clock.advance(1);
    await waiting;
    expect(pc.localDescription?.sdp).toContain('a=candidate:');
  });

  it('C8 resolves when the connection closes, and leaves no timer', async () => {
    network.setGathering('held');
    await pc.setLocalDescription(await pc.createOffer());
    const waiting = gathered();
    expect(clock.pending).toBe(1);
    closing.abort();
    await waiting;
  });

  it('resolves at once when the connection was closed before', async () => {
    closing.abort();
    await gathered();
  });
});
