import { io, type Socket } from 'socket.io-client';
import { FakeNetwork } from '../fakes/FakeNetwork.js';
import { LinkProbe, talkOverEveryLink } from './LinkProbe.js';
import { Peer110, type Peer110Options } from './Peer110.js';
import { Server110 } from './Server110.js';

type Party = { id: string; peer: Peer110; probe: LinkProbe };

let server = new Server110();
let network = new FakeNetwork();
let url = '';
const peers: Peer110[] = [];

beforeEach(async () => {
  network = new FakeNetwork();
  server = new Server110();
  url = await server.listen();
});

afterEach(async () => {
  for (const peer of peers.splice(0)) {
    peer.stop();
  }
  await server.close();
  expect(network.openConnections).toEqual([]);
});

function makePeer(owner: string, options: Partial<Peer110Options> = {}): Peer110 {
  const peer = new Peer110({
    url,
    createPeerConnection: network.createPeerConnectionFor(owner),
    createSocket: (address) => io(address, { forceNew: true }),
    ...options,
  });
  peers.push(peer);
  return peer;
}

async function host(name = 'room'): Promise<Party> {
  const peer = makePeer(name);
  const probe = new LinkProbe(peer);
  expect((await peer.startHost(name)).status).toBe(200);
  return { id: peer.getClientId(), peer, probe };
}

async function join(
  owner: string,
  hostId: string,
  options: Partial<Peer110Options> = {},
): Promise<Party> {
  let started: () => void = () => undefined;
  const isStarted = new Promise<void>((resolve) => (started = resolve));
  const peer = makePeer(owner, {
    ...options,
    onStarted: () => {
      started();
    },
  });
  const probe = new LinkProbe(peer);
  await peer.listHosts();
  peer.startClient(hostId);
  await isStarted;
  return { id: peer.getClientId(), peer, probe };
}

function typesTo(id: string): string[] {
  return (server.relayed as { type: string; to: string }[])
    .filter(({ to }) => to === id)
    .map(({ type }) => type);
}

describe('Peer110 on Server110', () => {
  it('A0-19 two peers start, and talk both ways', async () => {
    const alice = await host();
    const bob = await join('bob', alice.id);
    await talkOverEveryLink([alice, bob]);

    expect(typesTo(alice.id)).toEqual(['join', 'answer']);
    expect(typesTo(bob.id)).toEqual(['offer', 'done']);
    expect(alice.probe.created).toEqual([{ id: bob.id, isOffer: true }]);
    expect(bob.probe.created).toEqual([{ id: alice.id, isOffer: false }]);
  });

  it('three peers make a full mesh, a message over every link in both directions', async () => {
    const alice = await host();
    const bob = await join('bob', alice.id);
    const carol = await join('carol', alice.id);
    await talkOverEveryLink([alice, bob, carol]);

    expect(typesTo(bob.id)).toEqual(['offer', 'done', 'call me', 'answer']);
    expect(network.openConnections).toHaveLength(6);
    expect([alice, bob, carol].flatMap(({ peer }) => peer.faults)).toEqual([]);
  });

  it('A0-30 sends its candidates inside the description, and none later', async () => {
    const alice = await host();
    await join('bob', alice.id);
    const descriptions = server.relayed as { type: string; sdp?: string }[];

    for (const { sdp } of descriptions.filter(({ type }) => /offer|answer/.test(type))) {
      expect(sdp).toMatch(/a=candidate:/);
      expect(sdp).toMatch(/a=end-of-candidates/);
    }
    expect(descriptions.map(({ type }) => type)).not.toContain('candidate');
  });

  it('A0-30 sends what it has when gathering does not end in time', async () => {
    network.setGathering('never-completes', 'impatient');
    const alice = await host();
    const impatient = makePeer('impatient', { vanillaIceTimeoutMs: 1 });
    const probe = new LinkProbe(impatient);
    await impatient.listHosts();
    impatient.startClient(alice.id);
    await probe.send(alice.id, 'in time');
    await alice.probe.arrival(impatient.getClientId(), 'in time');

    const answer = (server.relayed as { type: string; sdp?: string }[]).find(
      ({ type }) => type === 'answer',
    );
    expect(answer?.sdp).not.toContain('a=end-of-candidates');
  });

  it('A0-33 keeps the members meshed when the host says bye', async () => {
    const alice = await host();
    const bob = await join('bob', alice.id);
    const carol = await join('carol', alice.id);
    await talkOverEveryLink([alice, bob, carol]);
    alice.peer.stop();
    await Promise.all([bob.probe.gone(alice.id), carol.probe.gone(alice.id)]);
    await talkOverEveryLink([bob, carol], 'still here');

    expect(bob.peer.peerIds).toEqual([carol.id]);
  });

  it('A0.7-7 closes a healthy link on `user disconnected`, and comes back under another id', async () => {
    const sockets: Socket[] = [];
    const alice = await host();
    const bob = await join('bob', alice.id, {
      createSocket: (address) => {
        const socket = io(address, { forceNew: true, reconnectionDelay: 1 });
        sockets.push(socket);
        return socket;
      },
    });
    await talkOverEveryLink([alice, bob]);
    const isBack = new Promise<void>((resolve) => sockets[0]?.once('connect', resolve));
    server.cut(bob.id);
    await alice.probe.gone(bob.id);
    await isBack;

    expect(alice.peer.peerIds).toEqual([]);
    expect(bob.peer.getClientId()).not.toBe(bob.id);
    expect(sockets).toHaveLength(1);
  });

  it('C12 obeys a `call me` from anybody', async () => {
    const alice = await host();
    const stranger = io(url, { forceNew: true });
    const offered = new Promise<{ type: string; from: string }>((resolve) => {
      stranger.once('message', resolve);
    });
    await stranger.emitWithAck('list hosts');
    stranger.emit('message', { type: 'call me', to: alice.id, me: stranger.id });

    expect(await offered).toMatchObject({ type: 'offer', from: alice.id });
    stranger.disconnect();
  });

  it('A0.7-11 takes a second offer on the same connection', async () => {
    const alice = await host();
    const socket = io(url, { forceNew: true });
    const own = network.createPeerConnectionFor('own')();
    own.createDataChannel('sample');
    await socket.emitWithAck('list hosts');
    for (const expected of [1, 1]) {
      const answer = nextMessage(socket);
      await own.setLocalDescription();
      const { sdp } = own.localDescription ?? { sdp: '' };
      socket.emit('message', { type: 'offer', to: alice.id, sdp });
      const { type, sdp: answered } = await answer;
      expect(type).toBe('answer');
      await own.setRemoteDescription({ type: 'answer', sdp: answered });
      expect(alice.probe.created).toHaveLength(expected);
      expect(network.connections.filter(({ owner }) => owner === 'room')).toHaveLength(1);
    }
    own.close();
    socket.disconnect();
  });

  it('C1 a crossing of offers leaves the pair dead', async () => {
    const [alice, bob] = [makePeer('alice'), makePeer('bob')];
    const probes = [new LinkProbe(alice), new LinkProbe(bob)];
    await Promise.all([alice.listHosts(), bob.listHosts()]);
    const third = io(url, { forceNew: true });
    await third.emitWithAck('list hosts');
    network.setGathering('held');
    const [a, b] = [alice.getClientId(), bob.getClientId()];
    third.emit('message', { type: 'call me', to: a, me: b });
    third.emit('message', { type: 'call me', to: b, me: a });
    await Promise.all([offering('alice'), offering('bob')]);
    network.releaseGathering();
    await Promise.all([faultOf(alice), faultOf(bob)]);
    await network.settle();

    expect(probes.map(({ created }) => created[0]?.isOffer)).toEqual([true, true]);
    expect(probes.flatMap(({ openIds }) => openIds)).toEqual([]);
    third.disconnect();
  });

  it('A0-35 a second host of the same name is refused', async () => {
    await host('room');
    const second = makePeer('second');

    expect(await second.startHost('room')).toEqual({
      status: 409,
      message: 'Host already exists. host: room',
    });
    expect(second.role).toBe('host');
  });
});

function nextMessage(socket: Socket): Promise<{ type: string; sdp: string }> {
  return new Promise((resolve) => {
    socket.once('message', resolve);
  });
}

/** Turns of the event loop until it holds; ends by jest's own timeout alone. */
async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function offering(owner: string): Promise<void> {
  return eventually(() =>
    network.log.some((line) => line.includes('gathering') && line.startsWith(owner)),
  );
}

function faultOf(peer: Peer110): Promise<void> {
  return eventually(() => peer.faults.length > 0);
}
