import { EarlyCandidates } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/EarlyCandidates.js';

const candidate = (text: string): RTCIceCandidateInit => ({ candidate: text, sdpMid: '0' });

describe('EarlyCandidates', () => {
  it('hands over those of the attempt, in order, once', () => {
    const early = new EarlyCandidates();
    early.keep(1, candidate('a'));
    early.keep(1, null);
    expect(early.take(1)).toEqual([candidate('a'), null]);
    expect(early.take(1)).toEqual([]);
  });

  it('forgets earlier attempts and keeps later ones', () => {
    const early = new EarlyCandidates();
    early.keep(1, candidate('old'));
    early.keep(3, candidate('new'));
    expect(early.take(2)).toEqual([]);
    expect(early.take(1)).toEqual([]);
    expect(early.take(3)).toEqual([candidate('new')]);
  });

  it('keeps a flood within bounds', () => {
    const early = new EarlyCandidates();
    for (let count = 0; count < 10_000; count += 1) {
      early.keep(1, candidate(String(count)));
    }
    const taken = early.take(1);
    expect(taken).toHaveLength(128);
    expect(taken[0]).toEqual(candidate('0'));
  });
});
