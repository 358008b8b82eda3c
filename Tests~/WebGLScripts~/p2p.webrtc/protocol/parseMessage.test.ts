import { parseMessage } from '../../../../WebGLScripts~/p2p.webrtc/src/protocol/parseMessage.js';

const addressed = { from: 'a', to: 'b' };

describe('parseMessage', () => {
  it.each([
    [{ type: 'join' }],
    [{ type: 'join', trickle: true }],
    [{ type: 'offer', sdp: 'v=0' }],
    [{ type: 'offer', sdp: 'v=0', trickle: true, attempt: 4, peers: ['c', 'd'] }],
    [{ type: 'answer', sdp: 'v=0', trickle: false, attempt: 4 }],
    [{ type: 'done' }],
    [{ type: 'done', attempt: 4 }],
    [{ type: 'call me', me: 'c' }],
    [{ type: 'call me', me: 'c', trickle: false }],
    [{ type: 'bye' }],
    [{ type: 'candidate', candidate: null, attempt: 1 }],
    [{ type: 'candidate', candidate: { candidate: '', sdpMid: '0' } }],
    [{ type: 'restart', attempt: 2 }],
  ])('reads %j', (body) => {
    expect(parseMessage({ ...body, ...addressed })).toEqual({ ...body, ...addressed });
  });

  it.each([
    ['C11 an offer without sdp', { type: 'offer' }],
    ['C11 an offer with null for sdp', { type: 'offer', sdp: null }],
    ['C11 an offer with an empty sdp', { type: 'offer', sdp: '' }],
    ['an offer with a huge sdp', { type: 'offer', sdp: 'x'.repeat(65_537) }],
    ['an answer without sdp', { type: 'answer' }],
    ['an answer with an object for sdp', { type: 'answer', sdp: {} }],
    ['C13 a call me without me', { type: 'call me' }],
    ['C13 a call me with a number', { type: 'call me', me: 7 }],
    ['C12 a call me with an endless id', { type: 'call me', me: 'x'.repeat(129) }],
    ['a candidate that is missing', { type: 'candidate' }],
    ['a candidate that is text', { type: 'candidate', candidate: 'x' }],
    ['a candidate without text', { type: 'candidate', candidate: { sdpMid: '0' } }],
    ['a huge candidate', { type: 'candidate', candidate: { candidate: 'x'.repeat(70_000) } }],
    ['an unknown type', { type: 'dance' }],
    ['a type of Object', { type: 'constructor' }],
    ['no type', {}],
  ])('drops %s', (_what, body) => {
    expect(parseMessage({ ...body, ...addressed })).toBeUndefined();
  });

  it.each([[null], [undefined], ['offer'], [7], [[]], [true]])('drops %j', (data) => {
    expect(parseMessage(data)).toBeUndefined();
  });

  it.each([[undefined], [''], [7], ['x'.repeat(129)]])('drops what comes from %j', (from) => {
    expect(parseMessage({ type: 'bye', from, to: 'b' })).toBeUndefined();
  });

  it('takes optional fields of a wrong type for absent', () => {
    const odd = { type: 'offer', sdp: 'v=0', trickle: 'yes', attempt: 1.5, peers: 'all' };
    expect(parseMessage({ ...odd, from: 'a', to: 9 })).toEqual({
      type: 'offer',
      sdp: 'v=0',
      from: 'a',
      to: '',
    });
  });

  it('keeps of the peers those that are ids, and not more than 256', () => {
    const peers = [7, '', 'x'.repeat(129), ...Array.from({ length: 300 }, (_, n) => `id${n}`)];
    const message = parseMessage({ type: 'offer', sdp: 'v=0', peers, ...addressed });
    const read = message?.type === 'offer' ? (message.peers ?? []) : [];
    expect(read).toHaveLength(256);
    expect(read[0]).toBe('id0');
  });
});
