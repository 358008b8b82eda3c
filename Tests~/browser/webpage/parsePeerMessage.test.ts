import { parsePeerMessage } from '../../../Samples~/WebPage/src/PeerMessage.js';

const parse = (value: unknown): unknown => parsePeerMessage(JSON.stringify(value));

describe('parsePeerMessage', () => {
  it.each([
    { type: 'hello', name: 'Ada' },
    { type: 'chat', text: 'Hi', toAll: true },
    { type: 'links', links: [{ to: 'a', state: 'connected', path: 'host', rttMs: 1.5 }] },
  ])('reads %j', (message) => {
    expect(parse(message)).toEqual(message);
  });

  it.each([
    null,
    7,
    [],
    {},
    { type: 'other' },
    { type: 'hello' },
    { type: 'hello', name: '' },
    { type: 'hello', name: 'x'.repeat(33) },
    { type: 'chat', text: 5 },
    { type: 'chat', text: 'x'.repeat(1001) },
    { type: 'links', links: 'all' },
    { type: 'links', links: Array.from({ length: 65 }, () => ({ to: 'a', state: 'connected' })) },
  ])('takes no notice of %j', (message) => {
    expect(parse(message)).toBeUndefined();
  });

  it('takes no notice of what is not JSON text', () => {
    expect(parsePeerMessage('{')).toBeUndefined();
    expect(parsePeerMessage(new ArrayBuffer(2))).toBeUndefined();
  });

  it('leaves out link reports that it cannot read', () => {
    const good = { to: 'a', state: 'connected' };
    const links = [good, null, { to: 1, state: 'connected' }, { to: 'a', state: 'up' }];
    expect(parse({ type: 'links', links: [...links, { ...good, path: 'x' }] })).toEqual({
      type: 'links',
      links: [good],
    });
  });
});
