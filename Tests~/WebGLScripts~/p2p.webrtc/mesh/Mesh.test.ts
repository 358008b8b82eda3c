import { MeshWorld } from './MeshWorld.js';

describe('Mesh', () => {
  let world: MeshWorld;

  beforeEach(() => {
    world = new MeshWorld();
  });

  afterEach(() => world.end());

  it('says join, offer, answer, done; candidates one by one; all of one attempt', async () => {
    await world.pair();
    const types = world.frames.map(({ type }) => type);
    expect(types.filter((type) => type !== 'candidate')).toEqual([
      'join',
      'offer',
      'answer',
      'done',
      // Again when the connection is up: a lost one would leave the newcomer waiting.
      'done',
    ]);
    expect(world.framesOf('candidate').length).toBeGreaterThan(2);
    for (const frame of [...world.framesOf('offer'), ...world.framesOf('answer')]) {
      expect(frame).toMatchObject({ trickle: true, attempt: 1 });
      expect(frame.sdp).not.toContain('a=candidate:');
    }
    for (const frame of [...world.framesOf('candidate'), ...world.framesOf('done')]) {
      expect(frame).toMatchObject({ attempt: 1 });
    }
    await world.expectFullMesh();
  });

  it('trickles null for the end, and an empty candidate where Firefox has one', async () => {
    world.network.endsWithEmptyCandidate = true;
    await world.pair();
    const [last, beforeLast] = world.framesOf('candidate', 'host').reverse();
    expect(last?.candidate).toBeNull();
    expect(beforeLast?.candidate).toMatchObject({ candidate: '' });
    await world.expectFullMesh();
  });

  it('introduces each pair once, and tells the newcomer whom to expect', async () => {
    await world.pair();
    world.member('late', { hostId: 'host' });
    world.say('late', 'host', { type: 'join', trickle: true });
    await world.settle();
    expect(world.framesOf('call me')).toEqual([
      { type: 'call me', from: 'host', to: 'guest', me: 'late', trickle: true },
    ]);
    expect(world.framesOf('offer', 'host')[1]?.peers).toEqual(['guest']);
    expect(world.framesOf('offer', 'guest')).toHaveLength(1);
    await world.expectFullMesh();
  });

  it('A0-30 waits for no gathering', async () => {
    world.network.setGathering('never-completes');
    await world.pair();
    expect(world.clock.pending).toBe(0);
    await world.expectFullMesh();
  });

  it('A0.7-10 keeps what comes while a slow hook runs, in order', async () => {
    const host = world.member('host');
    const guest = world.member('guest', { hostId: 'host' });
    let release = (): void => undefined;
    guest.hooks.addCreate(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    expect(world.framesOf('candidate', 'host').length).toBeGreaterThan(0);
    expect(world.framesOf('answer')).toHaveLength(0);
    release();
    await world.settle();
    expect(guest.userEvents).toEqual(['connected host']);
    expect(host.userEvents).toEqual(['connected guest']);
    await world.expectFullMesh();
  });

  it('A0.7-10 obeys a bye that comes while a slow hook runs', async () => {
    world.member('host');
    const guest = world.member('guest', { hostId: 'host' });
    let release = (): void => undefined;
    guest.hooks.addCreate(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    world.say('guest', 'host', { type: 'join', trickle: true });
    await world.settle();
    world.say('host', 'guest', { type: 'bye' });
    await world.settle();
    release();
    await world.settle();
    expect(guest.mesh.ids).toEqual([]);
    expect(world.framesOf('answer')).toHaveLength(0);
    expect(guest.log.filter((entry) => entry !== 'gone host')).toEqual([
      'create host false',
      'close host',
    ]);
  });
});
