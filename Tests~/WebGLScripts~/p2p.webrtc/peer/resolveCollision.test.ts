import { resolveCollision } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/resolveCollision.js';

describe('resolveCollision', () => {
  it('C1 lets exactly one of two of ours yield: the smaller id, by code unit', () => {
    for (const [smaller, larger] of [
      ['a', 'b'],
      ['B', 'a'],
      ['Z', '_'],
      ['a', 'aa'],
      ['\u{ff5e}'.slice(0, 1), '\u{fffd}'],
    ] as const) {
      expect(resolveCollision(smaller, larger, 'ours')).toBe('yield');
      expect(resolveCollision(larger, smaller, 'ours')).toBe('ignore');
    }
  });

  it.each(['1.1.0', 'unknown'] as const)('C1 never yields to a peer that is %s', (dialect) => {
    expect(resolveCollision('a', 'b', dialect)).toBe('call-again');
    expect(resolveCollision('b', 'a', dialect)).toBe('call-again');
  });
});
