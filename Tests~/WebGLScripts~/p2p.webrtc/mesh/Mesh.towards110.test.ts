import { MeshWorld } from './MeshWorld.js';

describe('Mesh, towards 1.1.0', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  it('offers vanilla, without attempt, peers or candidates', async () => {
    world.member('host');
    const inbox = world.stranger('old');
    world.say('old', 'host', { type: 'join' });
    await world.settle();
    expect(inbox).toHaveLength(1);
    const [offer] = world.framesOf('offer');
    expect(offer?.sdp).toContain('a=candidate:');
    expect(offer).not.toHaveProperty('attempt');
    expect(offer).not.toHaveProperty('peers');
  });

  it('A0-30 waits for candidates no longer than the timeout', async () => {
    world.network.setGathering('never-completes');
    world.member('host');
    world.stranger('old');
    world.say('old', 'host', { type: 'join' });
    await world.settle();
    await world.pass(4);
    expect(world.framesOf('offer')).toHaveLength(0);
    await world.pass(1);
    expect(world.framesOf('offer')[0]?.sdp).toContain('a=candidate:');
  });

  it('says bye first when it retries, once, and then gives up', async () => {
    const host = world.member('host');
    const inbox = world.stranger('old');
    world.say('old', 'host', { type: 'join' });
    await world.settle();
    await world.pass(15);
    expect(inbox.map(({ type }) => type)).toEqual(['offer', 'bye', 'offer']);
    await world.pass(15);
    expect(inbox.map(({ type }) => type)).toEqual(['offer', 'bye', 'offer', 'bye']);
    expect(host.userEvents).toEqual(['failed old']);
  });

  it('offers vanilla to one of whom nothing is known, and trickles once it says so', async () => {
    const guest = world.member('guest', { hostId: 'old' });
    world.member('ours', { hostId: 'old' });
    world.say('old', 'guest', { type: 'call me', me: 'ours' });
    await world.settle();
    const [offer] = world.framesOf('offer', 'guest');
    expect(offer?.sdp).toContain('a=candidate:');
    expect(offer).toMatchObject({ trickle: true, attempt: 1 });
    const [answer] = world.framesOf('answer', 'ours');
    expect(answer?.sdp).not.toContain('a=candidate:');
    expect(answer).toMatchObject({ trickle: true, attempt: 1 });
    expect(guest.userEvents).toEqual(['connected ours']);
  });

  it('A0.7-11 answers a second offer of 1.1.0 on a new connection', async () => {
    const guest = world.member('guest', { hostId: 'old' });
    world.stranger('old');
    const offers: string[] = [];
    const own: RTCPeerConnection[] = [];
    for (let count = 0; count < 2; count += 1) {
      const pc = world.network.createPeerConnection();
      own.push(pc);
      pc.createDataChannel('old');
      await pc.setLocalDescription(await pc.createOffer());
      await world.settle();
      offers.push(pc.localDescription?.sdp ?? '');
    }
    for (const sdp of offers) {
      world.say('old', 'guest', { type: 'offer', sdp });
      await world.settle();
    }
    expect(guest.log).toEqual(['create old false', 'close old', 'create old false']);
    expect(world.framesOf('answer')).toHaveLength(2);
    expect(world.network.openConnections.filter(({ owner }) => owner === 'guest')).toHaveLength(1);
    own.forEach((pc) => {
      pc.close();
    });
  });

  it('C1 ignores an offer that crosses its own, takes the answer, says bye, offers once more', async () => {
    const guest = world.member('guest', { hostId: 'old' });
    const inbox = world.stranger('other');
    const own: RTCPeerConnection[] = [];
    const createOwn = (): RTCPeerConnection => {
      const pc = world.network.createPeerConnection();
      own.push(pc);
      return pc;
    };
    /** As 1.1.0: a crossing offer rolls its own back; the answer has all candidates. */
    const answerOn = async (pc: RTCPeerConnection, sdp: string): Promise<void> => {
      await pc.setRemoteDescription({ type: 'offer', sdp });
      await pc.setLocalDescription(await pc.createAnswer());
      await world.settle();
      world.say('other', 'guest', { type: 'answer', sdp: pc.localDescription?.sdp ?? '' });
      await world.settle();
    };
    world.say('old', 'guest', { type: 'call me', me: 'other' });
    const first = createOwn();
    first.createDataChannel('old');
    await first.setLocalDescription(await first.createOffer());
    await world.settle();
    world.say('other', 'guest', { type: 'offer', sdp: first.localDescription?.sdp ?? '' });
    await world.settle();
    expect(inbox.map(({ type }) => type)).toEqual(['offer']);
    await answerOn(first, world.framesOf('offer', 'guest')[0]?.sdp ?? '');
    expect(inbox.map(({ type }) => type)).toEqual(['offer', 'done', 'bye', 'offer']);
    first.close();
    await answerOn(createOwn(), world.framesOf('offer', 'guest')[1]?.sdp ?? '');
    expect(inbox.map(({ type }) => type)).toEqual(['offer', 'done', 'bye', 'offer', 'done']);
    expect(guest.log).toEqual([
      'create other true',
      'close other',
      'create other true',
      'connected other',
    ]);
    await world.pass(60);
    expect(guest.mesh.isConnectedTo('other')).toBe(true);
    own.forEach((pc) => {
      pc.close();
    });
  });

  it('speaks as 1.1.0 does when told not to trickle, and ours understand it', async () => {
    const host = world.member('host', { trickle: false });
    const guest = world.member('guest', { hostId: 'host' });
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    expect(world.framesOf('offer')[0]).not.toHaveProperty('trickle');
    expect(world.framesOf('candidate')).toHaveLength(0);
    expect(host.userEvents).toEqual(['connected guest']);
    expect(guest.userEvents).toEqual(['connected host']);
    await world.expectFullMesh();
  });

  it('retries as towards 1.1.0 when told not to trickle', async () => {
    world.member('host', { trickle: false });
    const inbox = world.stranger('guest');
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    await world.pass(15);
    expect(inbox.map(({ type }) => type)).toEqual(['offer', 'bye', 'offer']);
  });
});
