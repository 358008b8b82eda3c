import { useServer } from '../support/useServer.js';
import type { TestClient } from '../support/TestClient.js';

const SDP = 'v=0\r\n';

describe('message', () => {
  const server = useServer();

  const hostAndGuest = async (): Promise<[TestClient, TestClient]> => {
    const [host, guest] = [await server.clients.ours(), await server.clients.ours()];
    await host.host('room');
    guest.send({ type: 'join', to: host.id });
    await host.saw('message');
    return [host, guest];
  };

  it('A0-55 relays with the true sender', async () => {
    const [host, guest] = [await server.clients.legacy(), await server.clients.legacy()];
    await host.host('room');
    guest.send({ type: 'join', to: host.id });
    expect(await host.saw('message')).toEqual({ type: 'join', to: host.id, from: guest.id });
    host.send({ type: 'offer', to: guest.id, sdp: SDP });
    expect(await guest.saw('message')).toMatchObject({ type: 'offer', from: host.id, sdp: SDP });
  });

  it('A0-55 takes the nulls that the C# client writes, and passes unknown fields on', async () => {
    const [host, guest] = [await server.clients.legacy(), await server.clients.legacy()];
    await host.host('room');
    guest.send({ type: 'join', from: null, to: host.id, me: null, sdp: null, extra: { a: [1] } });
    expect(await host.saw('message')).toMatchObject({
      from: guest.id,
      sdp: null,
      extra: { a: [1] },
    });
  });

  it('A0-55 drops a message without a target, silently for a 1.1.0 client', async () => {
    const client = await server.clients.legacy();
    client.send({ type: 'join', to: '' });
    client.send({ type: 'join' });
    await client.settled();
    expect(client.received).toEqual([]);
  });

  it.each(['from', 'From', 'FROM', 'ｆｒｏｍ', ' from '])(
    'signaling.md case 2 lets no forged "%s" through',
    async (key) => {
      const [host, guest] = await hostAndGuest();
      guest.send({ type: 'bye', to: host.id, [key]: 'somebody' });
      const message = (await host.saw('message', 2)) as Record<string, unknown>;
      expect(message['from']).toBe(guest.id);
      expect(JSON.stringify(message)).not.toContain('somebody');
    },
  );

  it('relays all types of the protocol between contacts', async () => {
    const [host, guest] = await hostAndGuest();
    const messages = [
      { type: 'offer', sdp: SDP, trickle: true, attempt: 1, peers: [guest.id] },
      { type: 'answer', sdp: SDP, trickle: true, attempt: 1 },
      { type: 'candidate', candidate: { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0 } },
      { type: 'candidate', candidate: null, attempt: 1 },
      { type: 'done', attempt: 1 },
      { type: 'restart', attempt: 1 },
      { type: 'bye' },
    ];
    for (const message of messages) host.send({ ...message, to: guest.id });
    await guest.saw('message', messages.length);
    expect(guest.bodies('message')).toEqual(
      messages.map((message) => ({ ...message, to: guest.id, from: host.id })),
    );
  });

  it('strips the password of a join', async () => {
    const [host, guest] = [await server.clients.ours(), await server.clients.ours()];
    await host.host('room');
    guest.send({ type: 'join', to: host.id, password: 'secret' });
    expect(await host.saw('message')).toEqual({ type: 'join', to: host.id, from: guest.id });
  });

  it('C6 A0.7-5 tells at once that a peer to join is not there', async () => {
    const client = await server.clients.ours();
    client.send({ type: 'join', to: 'nobody' });
    expect(await client.saw('message failed')).toEqual({
      to: 'nobody',
      type: 'join',
      code: 'peer-not-found',
    });
  });

  it('A0.7-12 a stranger cannot write to a peer that is no host', async () => {
    const [target, stranger] = [await server.clients.ours(), await server.clients.ours()];
    for (const type of ['join', 'bye', 'done']) stranger.send({ type, to: target.id });
    await stranger.saw('message failed', 3);
    expect(stranger.bodies('message failed')).toEqual(
      ['join', 'bye', 'done'].map((type) => ({ to: target.id, type, code: 'not-allowed' })),
    );
    await target.settled();
    expect(target.bodies('message')).toEqual([]);
  });

  it('A0.7-12 nobody writes to itself', async () => {
    const client = await server.clients.ours();
    await client.host('room');
    client.send({ type: 'join', to: client.id });
    expect(await client.saw('message failed')).toMatchObject({ code: 'not-allowed' });
  });

  it('A0.7-12 a host name is no target', async () => {
    const [host, guest] = [await server.clients.ours(), await server.clients.ours()];
    await host.host('room');
    guest.send({ type: 'join', to: 'room' });
    expect(await guest.saw('message failed')).toMatchObject({ code: 'peer-not-found' });
  });

  it('whoever was written to may answer', async () => {
    const [host, guest] = await hostAndGuest();
    host.send({ type: 'offer', to: guest.id, sdp: SDP });
    expect(await guest.saw('message')).toMatchObject({ from: host.id });
  });

  it('members that the host did not introduce cannot write to each other', async () => {
    const [host, guest] = await hostAndGuest();
    const other = await server.clients.ours();
    other.send({ type: 'join', to: host.id });
    await host.saw('message', 2);
    guest.send({ type: 'offer', to: other.id, sdp: SDP });
    expect(await guest.saw('message failed')).toMatchObject({ code: 'not-allowed' });
  });

  it('signaling.md case 10 `call me` introduces the two to each other', async () => {
    const [host, member] = await hostAndGuest();
    const newcomer = await server.clients.ours();
    newcomer.send({ type: 'join', to: host.id });
    await host.saw('message', 2);
    host.send({ type: 'call me', to: member.id, me: newcomer.id });
    await member.saw('message');
    newcomer.send({ type: 'bye', to: member.id });
    member.send({ type: 'offer', to: newcomer.id, sdp: SDP });
    expect(await newcomer.saw('message')).toMatchObject({ type: 'offer', from: member.id });
    expect(await member.saw('message', 2)).toMatchObject({ type: 'bye', from: newcomer.id });
  });

  it('signaling.md case 10 `call me` of one that is no contact of the host is refused', async () => {
    const [host, member] = await hostAndGuest();
    const stranger = await server.clients.ours();
    for (const me of [stranger.id, 'nobody', member.id, host.id]) {
      host.send({ type: 'call me', to: member.id, me });
    }
    await host.saw('message failed', 4);
    for (const failure of host.bodies('message failed')) {
      expect(failure).toMatchObject({ type: 'call me', code: 'not-allowed' });
    }
    await member.settled();
    expect(member.bodies('message')).toEqual([]);
  });

  it('signaling.md case 10 `call me` of one that hosts nothing is refused', async () => {
    const [host, guest] = await hostAndGuest();
    const second = await server.clients.ours();
    await second.host('another');
    guest.send({ type: 'join', to: second.id });
    await second.saw('message');
    guest.send({ type: 'call me', to: host.id, me: second.id });
    expect(await guest.saw('message failed')).toMatchObject({ code: 'not-allowed' });
  });

  it('signaling.md case 10 a mesh of four joins with the messages of 1.1.0', async () => {
    const host = await server.clients.legacy();
    await host.host('room');
    const members: TestClient[] = [];
    for (let i = 0; i < 3; i += 1) {
      const newcomer = await server.clients.legacy();
      newcomer.send({ type: 'join', to: host.id });
      await host.saw('message', host.bodies('message').length + 1);
      host.send({ type: 'offer', to: newcomer.id, sdp: SDP });
      for (const member of members) host.send({ type: 'call me', to: member.id, me: newcomer.id });
      for (const member of members) {
        await member.saw('message', member.bodies('message').length + 1);
        member.send({ type: 'offer', to: newcomer.id, sdp: SDP });
      }
      await newcomer.saw('message', members.length + 1);
      for (const older of [host, ...members]) {
        const before = older.bodies('message').length;
        newcomer.send({ type: 'answer', to: older.id, sdp: SDP });
        expect(await older.saw('message', before + 1)).toMatchObject({ from: newcomer.id });
        older.send({ type: 'done', to: newcomer.id });
      }
      await newcomer.saw('message', 2 * (members.length + 1));
      members.push(newcomer);
    }
    expect(host.bodies('message failed')).toEqual([]);
  });

  it('refuses newcomers when the host has as many contacts as it can hold', async () => {
    await server.stop();
    await server.start({ limits: { contactsPerPeer: 1 } });
    const [host] = await hostAndGuest();
    const second = await server.clients.ours();
    second.send({ type: 'join', to: host.id });
    expect(await second.saw('message failed')).toMatchObject({ code: 'host-full' });
  });

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['a text', 'join'],
    ['an array', [{ type: 'join', to: 'x' }]],
    ['of an unknown type', { type: 'shout', to: 'x' }],
    ['to an array', { type: 'join', to: ['x'] }],
    ['to an object', { type: 'join', to: { id: 'x' } }],
    ['without its sdp', { type: 'offer', to: 'x' }],
    ['with a huge sdp', { type: 'offer', to: 'x', sdp: 's'.repeat(61_441) }],
    ['with a binary sdp', { type: 'offer', to: 'x', sdp: Buffer.from('v=0') }],
    ['with a binary extra', { type: 'join', to: 'x', extra: Buffer.from('v=0') }],
    ['with a deep extra', { type: 'join', to: 'x', extra: [[[[[[1]]]]]] }],
    ['with a negative attempt', { type: 'done', to: 'x', attempt: -1 }],
  ])('signaling.md case 1 answers `invalid-message` to one that is %s', async (_, message) => {
    const client = await server.clients.ours();
    client.send(message);
    expect(await client.saw('error')).toMatchObject({ code: 'invalid-message', fatal: false });
    await client.settled();
  });
});
