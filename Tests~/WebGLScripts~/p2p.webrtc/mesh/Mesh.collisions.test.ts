import type { MeshMember } from './MeshMember.js';
import { MeshWorld } from './MeshWorld.js';

describe('Mesh, when first offers collide', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  /** Two guests of a 1.1.0 host, which introduces them to each other, both ways, at once. */
  const collide = async (): Promise<[MeshMember, MeshMember]> => {
    const [a, b] = [
      world.member('a', { hostId: 'old' }),
      world.member('b', { hostId: 'old' }),
    ] as const;
    world.say('old', 'a', { type: 'call me', me: 'b' });
    world.say('old', 'b', { type: 'call me', me: 'a' });
    await world.settle();
    return [a, b];
  };

  it('C1 is resolved by the polite side, without a user event, hooks run again', async () => {
    const [a, b] = await collide();
    expect(world.framesOf('offer')).toHaveLength(2);
    expect(a.log.filter((entry) => !entry.startsWith('done'))).toEqual([
      'create b true',
      'close b',
      'create b false',
      'connected b',
    ]);
    expect(b.log).toEqual(['create a true', 'connected a']);
    await world.expectFullMesh();
  });

  it('C2 is never resolved by a rollback: each connection describes itself once', async () => {
    await collide();
    expect(world.network.log.filter((line) => line.includes('signalingState stable'))).toEqual([
      expect.stringContaining('signalingState stable'),
      expect.stringContaining('signalingState stable'),
    ]);
  });

  it('is resolved too when the polite side offered later and its hook is slow', async () => {
    const [a, b] = [
      world.member('a', { hostId: 'old' }),
      world.member('b', { hostId: 'old' }),
    ] as const;
    a.hooks.addCreate(async () => {
      await world.network.createPeerConnection().createOffer();
    });
    world.say('old', 'b', { type: 'call me', me: 'a' });
    world.say('old', 'a', { type: 'call me', me: 'b' });
    await world.settle();
    expect([a.userEvents, b.userEvents]).toEqual([['connected b'], ['connected a']]);
    await world.expectFullMesh();
    world.network.connections.forEach((connection) => {
      if (connection.owner === 'peer') {
        connection.close();
      }
    });
  });
});
