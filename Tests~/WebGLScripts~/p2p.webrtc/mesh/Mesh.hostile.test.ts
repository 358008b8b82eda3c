import { MeshWorld } from './MeshWorld.js';

describe('Mesh, hostile messages', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  it('C12 call me makes connections for the host only, and never too many', async () => {
    const guest = world.member('guest', { hostId: 'host', maxPeers: 10 });
    for (let count = 0; count < 1_000; count += 1) {
      world.say('other', 'guest', { type: 'call me', me: `made up ${count}` });
    }
    await world.settle();
    expect(world.network.connections).toHaveLength(0);
    for (let count = 0; count < 1_000; count += 1) {
      world.say('host', 'guest', { type: 'call me', me: `made up ${count}` });
    }
    await world.settle();
    expect(world.network.openConnections).toHaveLength(10);
    expect(guest.mesh.ids).toHaveLength(10);
  });

  it('C12 joins and offers of strangers are bounded too', async () => {
    const host = world.member('host', { maxPeers: 10 });
    for (let count = 0; count < 100; count += 1) {
      world.say(`stranger ${count}`, 'host', { type: 'join', trickle: true });
      world.say(`other ${count}`, 'host', { type: 'offer', sdp: 'v=0' });
    }
    await world.settle();
    expect(host.mesh.ids).toHaveLength(10);
    expect(world.network.openConnections).toHaveLength(10);
  });

  it('a call me that names ourselves, or one whom we know, does nothing', async () => {
    await world.pair();
    world.say('host', 'guest', { type: 'call me', me: 'guest' });
    world.say('host', 'guest', { type: 'call me', me: 'host' });
    await world.settle();
    expect(world.network.connections).toHaveLength(2);
  });

  it.each([
    ['a garbage offer', { type: 'offer', sdp: 'garbage', trickle: true, attempt: 9 }],
    ['a garbage offer of the attempt', { type: 'offer', sdp: 'x', trickle: true, attempt: 1 }],
    ['a garbage answer', { type: 'answer', sdp: 'garbage', trickle: true, attempt: 1 }],
    ['a garbage candidate', { type: 'candidate', candidate: { candidate: 'x' }, attempt: 1 }],
    ['a restart', { type: 'restart', attempt: 1 }],
    ['a done', { type: 'done', attempt: 1 }],
    ['a join', { type: 'join' }],
  ] as const)('%s of a member harms no other link', async (_what, body) => {
    const [host, guest] = await world.pair();
    const other = world.member('other', { hostId: 'host' });
    world.say('other', 'host', { type: 'join', trickle: true });
    await world.settle();
    world.say('other', 'host', body);
    world.say('other', 'guest', body);
    world.say('nobody', 'guest', body);
    await world.settle();
    await world.pass(60);
    expect(host.mesh.isConnectedTo('guest')).toBe(true);
    expect(guest.mesh.isConnectedTo('host')).toBe(true);
    guest.send('host', 'still here');
    await world.settle();
    expect(host.log).toContain('message guest still here');
    expect(other.mesh.isConnectedTo('guest')).toBe(true);
  });

  it('a garbage first offer ends with a bye, and nothing is left', async () => {
    const guest = world.member('guest', { hostId: 'host' });
    const inbox = world.stranger('host');
    world.say('host', 'guest', { type: 'offer', sdp: 'garbage', trickle: true, attempt: 1 });
    await world.settle();
    expect(guest.userEvents).toEqual(['failed host']);
    expect(inbox.map(({ type }) => type)).toEqual(['bye']);
    expect(world.network.openConnections).toHaveLength(0);
  });

  it('C12 a browser that can make no more connections fails that pair only', async () => {
    const [host] = await world.pair();
    world.network.connectionLimit = 2;
    world.stranger('late');
    world.say('late', 'host', { type: 'join', trickle: true });
    await world.settle();
    expect(host.userEvents).toEqual(['connected guest', 'failed late']);
    expect(host.mesh.ids).toEqual(['guest']);
    await world.expectFullMesh();
  });
});
