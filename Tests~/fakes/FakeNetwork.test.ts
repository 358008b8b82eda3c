import { FakeNetwork } from './FakeNetwork.js';

function sdpOf({ localDescription }: RTCPeerConnection): RTCSessionDescriptionInit {
  return localDescription ?? { type: 'offer' };
}

async function negotiate(
  network: FakeNetwork,
  a: RTCPeerConnection,
  b: RTCPeerConnection,
): Promise<void> {
  await a.setLocalDescription();
  await network.settle();
  await b.setRemoteDescription(sdpOf(a));
  await b.setLocalDescription();
  await a.setRemoteDescription(sdpOf(b));
  await network.settle();
}

type Party = {
  network: FakeNetwork;
  a: RTCPeerConnection;
  b: RTCPeerConnection;
  channel: RTCDataChannel;
  got: unknown[];
};

async function makeConnected(init?: RTCDataChannelInit): Promise<Party> {
  const network = new FakeNetwork();
  const a = network.createPeerConnectionFor('a')();
  const b = network.createPeerConnectionFor('b')();
  const channel = a.createDataChannel('x', init);
  const got: unknown[] = [];
  b.ondatachannel = (event) => {
    event.channel.onmessage = ({ data }) => got.push(data);
  };
  await negotiate(network, a, b);
  return { network, a, b, channel, got };
}

describe('FakeNetwork', () => {
  it('disconnects a blocked pair, holds what was sent, and recovers when unblocked', async () => {
    const { network, a, b, channel, got } = await makeConnected();
    network.block('a', 'b');
    channel.send('held');
    await network.settle();
    expect([a.connectionState, b.connectionState]).toEqual(['disconnected', 'disconnected']);
    expect(got).toEqual([]);

    network.unblock('a', 'b');
    await network.settle();
    expect([a.connectionState, b.iceConnectionState]).toEqual(['connected', 'connected']);
    expect(got).toEqual(['held']);
  });

  it('loses what an unreliable channel sends into a block', async () => {
    const { network, channel, got } = await makeConnected({ maxRetransmits: 0, ordered: false });
    network.blockAll();
    channel.send('lost');
    await network.settle();
    network.unblockAll();
    channel.send('kept');
    await network.settle();

    expect(got).toEqual(['kept']);
  });

  it('C9 fails with ICE left at disconnected, and only an ICE restart recovers', async () => {
    const { network, a, b, channel, got } = await makeConnected();
    network.blockAll();
    await network.settle();
    network.failBlocked();
    await network.settle();
    expect([a.connectionState, a.iceConnectionState]).toEqual(['failed', 'disconnected']);

    network.unblockAll();
    await network.settle();
    expect(a.connectionState).toBe('failed');
    a.restartIce();
    await negotiate(network, a, b);
    channel.send('again');
    await network.settle();
    expect([a.connectionState, b.connectionState]).toEqual(['connected', 'connected']);
    expect(channel.readyState).toBe('open');
    expect(got).toEqual(['again']);
  });

  it('lets no ICE restart through a block', async () => {
    const { network, a, b } = await makeConnected();
    network.block(a);
    network.failBlocked();
    await network.settle();
    a.restartIce();
    await negotiate(network, a, b);
    expect(a.connectionState).toBe('connecting');

    network.unblock(a);
    await network.settle();
    expect(a.connectionState).toBe('connected');
  });

  it('fails a first attempt for good, ICE included', async () => {
    const network = new FakeNetwork();
    const a = network.createPeerConnection();
    const b = network.createPeerConnection();
    a.createDataChannel('x');
    network.blockAll();
    await negotiate(network, a, b);
    expect(a.connectionState).toBe('connecting');
    network.failBlocked();
    network.unblockAll();
    await network.settle();

    expect([a.connectionState, a.iceConnectionState]).toEqual(['failed', 'failed']);
  });

  it('closes the channels over there on close, and changes no state by itself', async () => {
    const { network, a, b } = await makeConnected();
    a.close();
    await network.settle();
    expect(b.connectionState).toBe('connected');
    expect(network.fakeOf(b).channels.map(({ readyState }) => readyState)).toEqual(['closed']);

    network.disconnect(b);
    await network.settle();
    expect(b.connectionState).toBe('disconnected');
    network.fail(b);
    await network.settle();
    expect(b.connectionState).toBe('failed');
    expect(network.openConnections).toEqual([network.fakeOf(b)]);
  });

  it('lets an end vanish without a word', async () => {
    const { network, b } = await makeConnected();
    network.vanish('a');
    await network.settle();

    expect(b.connectionState).toBe('connected');
    expect(network.fakeOf(b).channels[0]?.readyState).toBe('open');
    expect(network.openConnections).toHaveLength(1);
  });

  it('fails the next operation that it is told to, once', async () => {
    const network = new FakeNetwork();
    const a = network.createPeerConnectionFor('a')();
    a.createDataChannel('x');
    network.failNext('createOffer', new Error('broken'), 'a');

    await expect(a.createOffer()).rejects.toThrow('broken');
    await expect(a.createOffer()).resolves.toMatchObject({ type: 'offer' });
  });

  it('C12 makes no more connections than a tab can', () => {
    const network = new FakeNetwork();
    network.connectionLimit = 1;
    network.createPeerConnection();

    expect(() => network.createPeerConnection()).toThrow(/so many/);
  });

  it('runs under the fake timers of jest', async () => {
    jest.useFakeTimers();
    const { a } = await makeConnected();
    jest.useRealTimers();

    expect(a.connectionState).toBe('connected');
  });

  it('adds an empty candidate before the end where it is told to, as Firefox', async () => {
    const network = new FakeNetwork();
    network.endsWithEmptyCandidate = true;
    const a = network.createPeerConnection();
    const seen: (string | undefined)[] = [];
    a.onicecandidate = ({ candidate }) => seen.push(candidate?.candidate);
    a.createDataChannel('x');
    await a.setLocalDescription();
    await network.settle();

    expect(seen.slice(2)).toEqual(['', undefined]);
  });
});
