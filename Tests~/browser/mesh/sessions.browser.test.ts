import { fullMesh, type RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

/** Ids replaced by names, for reading. */
const eventsOf = async (
  member: RemoteMember,
  names: Record<string, RemoteMember>,
): Promise<string[]> =>
  (await member.events()).map((event) =>
    Object.entries(names).reduce((text, [name, { id }]) => text.replaceAll(id, name), event),
  );

describe('a mesh of tabs', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });

  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
  });

  afterAll(() => stage.close());

  it('A0-34 A0-53 A0-54 one tab hosts, another lists it and joins, and both talk', async () => {
    const host = await stage.enter();
    const client = await stage.enter();
    expect(await client.list()).toEqual([]);
    expect(await host.host('room')).toBe('ok');
    expect(await client.list()).toEqual([{ id: host.id, name: 'room' }]);

    expect(await client.join(host.id)).toBe('ok');
    await fullMesh([host, client]);
    expect(await host.ask(client, 'ping')).toBe(`${client.id} heard ping`);
    expect(await client.ask(host, 'pong')).toBe(`${host.id} heard pong`);
  });

  it('A0-19 A0-24 A0-27 hooks come before the connection, the host before the start', async () => {
    const [host, client] = await stage.enterPair();
    const names = { host, client };

    expect(await eventsOf(host, names)).toEqual([
      'create-hook-offer client',
      'user-connecting client',
    ]);
    expect(await eventsOf(client, names)).toEqual([
      'create-hook-answer host',
      'user-connecting host',
      'started',
    ]);
    const { connections } = await client.heard('started');
    expect(connections[host.id]?.connectionState).toBe('connected');
  });

  it('A0-27 create hooks see a connection that nothing has been described of', async () => {
    const [host, client] = await stage.enterPair();
    const untouched = {
      connectionState: 'new',
      iceGatheringState: 'new',
      signalingState: 'stable',
    };
    const offering = await host.heard(`create-hook-offer ${client.id}`);
    const answering = await client.heard(`create-hook-answer ${host.id}`);

    expect(offering.connections[client.id]).toMatchObject(untouched);
    expect(answering.connections[host.id]).toMatchObject(untouched);
  });

  it('A0-25 A0-28 a leaver is told of before the close hooks, and those before the close', async () => {
    const [host, client] = await stage.enterPair();
    const names = { host, client };
    await client.stop();
    await host.heard(`close-hook ${client.id}`);

    for (const [member, other] of [
      [host, 'client'],
      [client, 'host'],
    ] as const) {
      expect((await eventsOf(member, names)).slice(-2)).toEqual([
        `user-disconnecting ${other}`,
        `close-hook ${other}`,
      ]);
    }
    const { connections } = await host.heard(`close-hook ${client.id}`);
    expect(connections[client.id]?.signalingState).toBe('stable');
  });

  it('A0-24 three tabs mesh, and each meets every other once', async () => {
    const members = await stage.enterTrio();
    await fullMesh(members);

    for (const member of members) {
      const met = (await member.events()).filter((event) => event.startsWith('user-connecting'));
      const others = members.filter((one) => one !== member);
      expect(met.sort()).toEqual(others.map(({ id }) => `user-connecting ${id}`).sort());
    }
  });

  it('A0-33 the members stay meshed when the host leaves', async () => {
    const [host, a, b] = await stage.enterTrio();
    await host.stop();
    await Promise.all([fullMesh([a, b]), host.meshedWith([])]);

    expect(await a.ask(b, 'still here')).toBe(`${b.id} heard still here`);
    expect(await a.standing()).toEqual({ role: 2, hostId: host.id });
    expect((await a.list()).map(({ id }) => id)).not.toContain(host.id);
  });

  it('A0-31 A0-32 a member stops and joins again, under another id', async () => {
    const [host, client] = await stage.enterPair();
    const formerId = client.id;
    await client.stop();
    expect(await client.standing()).toEqual({ role: 0, hostId: null });
    expect(await client.currentId()).toBe('');
    await host.meshedWith([]);

    expect(await client.join(host.id)).toBe('ok');
    await client.heard('started', 2);
    await fullMesh([host, client]);
    expect(client.id).not.toBe(formerId);
    expect(await client.standing()).toEqual({ role: 2, hostId: host.id });
  });

  it('A0-32 a host stops and hosts again under the same name', async () => {
    const [host, client] = [await stage.enter(), await stage.enter()];
    const name = await stage.host(host);
    expect(await host.standing()).toEqual({ role: 1, hostId: null });
    await stage.join(client, [host]);
    await host.stop();
    await client.meshedWith([]);
    await client.stop();

    expect(await host.host(name)).toBe('ok');
    await client.join(host.id);
    await fullMesh([host, client]);
  });

  it('A0-35 C14 a second host of the same name is refused, and may join instead', async () => {
    const [host, client] = await stage.enterPair();
    const second = await stage.enter();

    const taken = (await second.list()).find(({ id }) => id === host.id);
    expect(await second.host(taken?.name ?? '')).toBe('host-name-taken');
    expect(await second.standing()).toEqual({ role: 0, hostId: null });
    expect(await second.join(host.id)).toBe('ok');
    await fullMesh([host, client, second]);
  });
});
