import { MeshWorld } from './MeshWorld.js';

describe('Mesh, retries between ours', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  it('makes one new connection when unanswered for 15 s, and it connects', async () => {
    const host = world.member('host');
    const guest = world.member('guest', { hostId: 'host' });
    world.passes = ({ type }) => type !== 'offer';
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    await world.pass(14);
    expect(world.framesOf('offer')).toHaveLength(1);
    world.passes = () => true;
    await world.pass(1);
    expect(world.framesOf('offer').map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(host.log).toEqual([
      'create guest true',
      'close guest',
      'create guest true',
      'connected guest',
    ]);
    expect(guest.userEvents).toEqual(['connected host']);
    expect(world.framesOf('bye')).toHaveLength(0);
    await world.expectFullMesh();
  });

  it('gives up when the second is not answered either, and says bye', async () => {
    const host = world.member('host');
    world.stranger('guest');
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    await world.pass(30);
    expect(host.userEvents).toEqual(['failed guest']);
    expect(world.framesOf('bye', 'host')).toHaveLength(1);
    expect(host.mesh.ids).toEqual([]);
  });

  it('restarts ICE when answered but not connected in 5 s, twice, then both give up', async () => {
    world.network.blockAll();
    const [host, guest] = await world.pair();
    await world.pass(4);
    expect(world.framesOf('offer')).toHaveLength(1);
    await world.pass(1);
    expect(world.framesOf('offer')).toHaveLength(2);
    await world.pass(5);
    expect(world.framesOf('offer')).toHaveLength(3);
    expect(new Set(world.framesOf('offer').map(({ attempt }) => attempt))).toEqual(new Set([1]));
    await world.pass(5);
    expect(host.userEvents).toEqual(['failed guest']);
    expect(guest.userEvents).toEqual([]);
    expect(guest.mesh.ids).toEqual([]);
  });

  it('connects by the ICE restart when the path opens, on the same connection', async () => {
    world.network.blockAll();
    const [host, guest] = await world.pair();
    world.network.failBlocked();
    world.network.unblockAll();
    await world.settle();
    await world.pass(5);
    expect(host.log).toEqual(['create guest true', 'connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    await world.expectFullMesh();
  });

  it('is restarted by the first offerer at the wish of the answerer', async () => {
    const [host, guest] = await world.pair();
    world.network.fail('guest');
    await world.settle();
    expect(world.framesOf('restart')).toEqual([
      { type: 'restart', from: 'guest', to: 'host', attempt: 1 },
    ]);
    // The host is connected as far as it knows; it learns of the failure as well.
    expect(world.framesOf('offer')).toHaveLength(1);
    world.network.fail('host');
    await world.settle();
    expect(world.framesOf('offer')).toHaveLength(2);
    expect(world.framesOf('offer', 'guest')).toHaveLength(0);
    await world.pass(60);
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    await world.expectFullMesh();
  });

  it('C10 outlives one failure after the other, however many there are', async () => {
    const [host, guest] = await world.pair();
    for (let blackout = 0; blackout < 5; blackout += 1) {
      world.network.fail('host');
      world.network.fail('guest');
      await world.settle();
      await world.pass(60);
    }
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    expect(world.clock.pending).toBe(0);
    await world.expectFullMesh();
  });

  it('A0-26 takes no notice of a path that is broken for a moment', async () => {
    const [host, guest] = await world.pair();
    world.network.block('host', 'guest');
    await world.settle();
    expect(world.clock.pending).toBe(0);
    world.network.unblockAll();
    await world.settle();
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    await world.expectFullMesh();
  });

  it('C9 removes a peer that is dead, told by connectionState', async () => {
    const [host] = await world.pair();
    world.network.vanish('guest');
    world.passes = () => false;
    world.network.fail('host');
    await world.settle();
    const { iceConnectionState } = world.network.openConnections[0] ?? {};
    expect(iceConnectionState).toBe('disconnected');
    await world.pass(60);
    expect(host.userEvents).toEqual(['connected guest', 'disconnecting guest', 'failed guest']);
    expect(host.mesh.ids).toEqual([]);
  });

  it('waits for the answer to a restart that is on its way, though the path fails', async () => {
    const [host, guest] = await world.pair();
    world.network.disconnect('host');
    world.network.fail('guest');
    world.passes = ({ type }) => type !== 'answer';
    await world.settle();
    expect(world.framesOf('offer')).toHaveLength(2);
    world.network.fail('host');
    await world.settle();
    world.passes = () => true;
    await world.pass(60);
    expect(host.mesh.isConnectedTo('guest')).toBe(true);
    expect(guest.mesh.isConnectedTo('host')).toBe(true);
    await world.expectFullMesh();
  });
});
