import { MeshWorld } from './MeshWorld.js';

describe('Mesh, when signaling is away', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  it('C3 C4 A0.7-7 keeps a connected peer that the server has lost', async () => {
    const [host] = await world.pair();
    host.mesh.handleUserDisconnected('guest', 'lost');
    expect(host.userEvents).toEqual(['connected guest']);
    await world.expectFullMesh();
  });

  it('closes a peer at once that has left, or of which a 1.1.0 server speaks', async () => {
    for (const reason of ['left', undefined]) {
      world = new MeshWorld();
      const [host] = await world.pair();
      host.mesh.handleUserDisconnected('guest', reason);
      expect(host.userEvents).toEqual(['connected guest', 'disconnecting guest']);
      await world.end();
    }
  });

  it('closes a peer that is lost before it was connected', async () => {
    const host = world.member('host');
    world.stranger('guest');
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    host.mesh.handleUserDisconnected('guest', 'lost');
    expect(host.mesh.ids).toEqual([]);
    expect(host.userEvents).toEqual([]);
  });

  it('says again what was lost while it was away, in the middle of a join', async () => {
    const [host, guest] = [
      world.member('host'),
      world.member('guest', { hostId: 'host' }),
    ] as const;
    world.passes = ({ type }) => type === 'join';
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    host.isOnline = false;
    host.mesh.waitForSignaling();
    await world.pass(5);
    world.passes = () => true;
    host.isOnline = true;
    host.mesh.resync();
    await world.settle();
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    await world.expectFullMesh();
  });

  it('says done again, which may have been lost', async () => {
    const [host, guest] = await world.pair();
    const before = world.framesOf('done').length;
    host.mesh.resync();
    guest.mesh.resync();
    await world.settle();
    expect(world.framesOf('done')).toHaveLength(before + 1);
    expect(world.framesOf('offer')).toHaveLength(1);
  });

  it('mends a link that broke meanwhile on the same connection', async () => {
    const [host, guest] = await world.pair();
    host.isOnline = false;
    world.network.fail('host');
    world.network.fail('guest');
    await world.settle();
    await world.pass(10);
    host.isOnline = true;
    host.mesh.resync();
    guest.mesh.handlePeerResumed('host');
    await world.settle();
    await world.pass(60);
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    expect(world.network.connections).toHaveLength(2);
    await world.expectFullMesh();
  });

  it('begins anew when the answer to a restart was lost with the signaling', async () => {
    const [host, guest] = await world.pair();
    world.passes = ({ type }) => type !== 'answer';
    world.network.fail('host');
    world.network.fail('guest');
    await world.settle();
    host.isOnline = false;
    host.mesh.waitForSignaling();
    await world.pass(5);
    world.passes = () => true;
    host.isOnline = true;
    host.mesh.resync();
    await world.settle();
    await world.pass(60);
    expect(host.mesh.isConnectedTo('guest')).toBe(true);
    expect(guest.mesh.isConnectedTo('host')).toBe(true);
    await world.expectFullMesh();
  });

  it('leaves a healthy link alone that heals while signaling is away', async () => {
    const [host, guest] = await world.pair();
    world.network.block('host', 'guest');
    await world.settle();
    host.isOnline = false;
    host.mesh.waitForSignaling();
    world.network.unblockAll();
    await world.settle();
    await world.pass(60);
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
  });

  it('gives up after 30 s a link that broke meanwhile', async () => {
    const [host] = await world.pair();
    host.isOnline = false;
    world.network.vanish('guest');
    world.network.fail('host');
    await world.settle();
    await world.pass(29);
    expect(host.userEvents).toEqual(['connected guest']);
    await world.pass(1);
    expect(host.userEvents).toEqual(['connected guest', 'disconnecting guest', 'failed guest']);
  });

  it('waits for a peer that is suspended, and gives it up after 30 s', async () => {
    const host = world.member('host');
    world.stranger('guest');
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    host.mesh.handleMessageFailed({ to: 'guest', type: 'offer', code: 'peer-suspended' });
    await world.pass(29);
    expect(world.framesOf('offer')).toHaveLength(1);
    expect(host.mesh.ids).toEqual(['guest']);
    await world.pass(1);
    expect(host.userEvents).toEqual(['failed guest']);
  });

  it('drops a peer at once that is not found, but never a connected one', async () => {
    const [host] = await world.pair();
    host.mesh.handleMessageFailed({ to: 'guest', type: 'done', code: 'peer-not-found' });
    expect(host.mesh.ids).toEqual(['guest']);
    world.stranger('late');
    world.say('late', 'host', { type: 'join', trickle: true });
    await world.settle();
    host.mesh.handleMessageFailed({ to: 'late', type: 'offer', code: 'peer-not-found' });
    expect(host.mesh.ids).toEqual(['guest']);
    expect(host.userEvents).toEqual(['connected guest']);
  });
});
