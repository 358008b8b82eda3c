import { MeshWorld } from './MeshWorld.js';

describe('Mesh, expected peers', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  it('reports those that have not connected in 20 s, and not those that have gone', async () => {
    const [, guest] = await world.pair();
    const [offer] = world.framesOf('offer');
    world.say('host', 'guest', {
      type: 'offer',
      sdp: offer?.sdp ?? '',
      trickle: true,
      attempt: 1,
      peers: ['missing', 'gone'],
    });
    await world.settle();
    guest.mesh.handleUserDisconnected('gone', 'left');
    await world.pass(19);
    expect(guest.userEvents).toEqual(['connected host']);
    await world.pass(1);
    expect(guest.userEvents).toEqual(['connected host', 'failed missing']);
  });

  it('believes nobody but the host', async () => {
    const [, guest] = await world.pair();
    const pc = world.network.createPeerConnection();
    pc.createDataChannel('any');
    const { sdp = '' } = await pc.createOffer();
    world.say('other', 'guest', { type: 'offer', sdp, trickle: true, peers: ['made up'] });
    await world.settle();
    await world.pass(20);
    expect(guest.userEvents).not.toContain('failed made up');
    pc.close();
  });
});
