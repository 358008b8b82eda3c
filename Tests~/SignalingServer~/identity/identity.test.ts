import { createHash } from 'node:crypto';
import { identify } from '../../../SignalingServer~/src/identity/identify.js';
import { classifyDeparture } from '../../../SignalingServer~/src/identity/classifyDeparture.js';
import { newSecret } from '../support/TestClient.js';
import { useServer } from '../support/useServer.js';

describe('identity', () => {
  const server = useServer();

  it('is the first 20 characters of base64url(SHA-256(resume)), said by `welcome`', async () => {
    const secret = newSecret();
    const client = await server.clients.ours(secret);
    const digest = createHash('sha256').update(secret).digest('base64url');
    expect(client.received[0]).toEqual({
      event: 'welcome',
      body: { id: digest.slice(0, 20), features: ['resume', 'leave-host', 'message-failed'] },
    });
  });

  it('of a 1.1.0 client is its socket id, and it hears nothing that it does not know', async () => {
    const client = await server.clients.legacy();
    await client.host('room');
    client.send({ type: 'join', to: 'nobody' });
    client.send(null);
    await client.settled();
    expect(client.received).toEqual([]);
    const [host] = (await client.request('list hosts')).hosts as { id: string }[];
    expect(host?.id).toBe(client.socket.id);
  });

  it('says `welcome` before the first acknowledgement', async () => {
    const client = server.clients.open(newSecret());
    await client.request('list hosts');
    expect(client.received[0]?.event).toBe('welcome');
  });

  it.each([
    ['another version', { v: 3, resume: newSecret() }],
    ['no secret', { v: 2 }],
    ['a short secret', { v: 2, resume: 'short' }],
    ['a secret that is no text', { v: 2, resume: { length: 22 } }],
    ['too many contacts', { v: 2, resume: newSecret(), contacts: Array(257).fill('id') }],
    ['contacts that are no ids', { v: 2, resume: newSecret(), contacts: [1] }],
  ])('answers `invalid-argument` to a handshake with %s', async (_, auth) => {
    const client = server.clients.open(undefined, undefined, { auth });
    const error = (await client.saw('(connect_error)')) as Error & { data: unknown };
    expect(error.data).toEqual({ code: 'invalid-argument' });
  });

  it('takes auth of another application for a 1.1.0 client', () => {
    expect(identify({ token: 'x' }, 'socket')).toMatchObject({ id: 'socket', canResume: false });
  });
});

describe('classifyDeparture', () => {
  it.each([
    ['client namespace disconnect', 1006, 'left'],
    ['transport close', 1000, 'left'],
    ['transport close', 1001, 'left'],
    ['transport close', 1005, 'left'],
    ['transport close', 1006, 'lost'],
    ['transport close', 1009, 'lost'],
    ['transport close', undefined, 'left'],
    ['transport error', undefined, 'lost'],
    ['ping timeout', undefined, 'lost'],
    ['server namespace disconnect', 1005, 'expelled'],
  ])('takes "%s" with close code %s for %s', (reason, code, departure) => {
    expect(classifyDeparture(reason, code)).toBe(departure);
  });
});
