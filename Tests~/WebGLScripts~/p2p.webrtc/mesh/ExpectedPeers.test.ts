import { ExpectedPeers } from '../../../../WebGLScripts~/p2p.webrtc/src/mesh/ExpectedPeers.js';
import { ManualClock } from '../../../fakes/ManualClock.js';

describe('ExpectedPeers', () => {
  let clock: ManualClock;
  let missing: string[];
  let expected: ExpectedPeers;

  beforeEach(() => {
    clock = new ManualClock();
    missing = [];
    expected = new ExpectedPeers(clock, 20_000, (id) => missing.push(id));
  });

  it('reports each peer that did not come in time, once', () => {
    expected.expect(['a', 'b', 'c']);
    expected.settle('b');
    clock.advance(19_999);
    expect(missing).toEqual([]);
    clock.advance(1);
    expect(missing).toEqual(['a', 'c']);
    clock.advance(100_000);
    expect(missing).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });

  it('waits anew for a peer that is promised again', () => {
    expected.expect(['a']);
    clock.advance(10_000);
    expected.expect(['a']);
    clock.advance(19_999);
    expect(missing).toEqual([]);
    clock.advance(1);
    expect(missing).toEqual(['a']);
  });

  it('expects nobody after a clear', () => {
    expected.expect(['a', 'b']);
    expected.clear();
    expect(clock.pending).toBe(0);
  });

  it('takes the settling of a stranger calmly', () => {
    expected.settle('stranger');
    expect(missing).toEqual([]);
  });
});
