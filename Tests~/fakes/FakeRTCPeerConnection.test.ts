import { FakeNetwork } from './FakeNetwork.js';

type Pair = { network: FakeNetwork; a: RTCPeerConnection; b: RTCPeerConnection };

function makePair(): Pair {
  const network = new FakeNetwork();
  return {
    network,
    a: network.createPeerConnectionFor('a')(),
    b: network.createPeerConnectionFor('b')(),
  };
}

/** Hands candidates over as they come; `null` too. */
function trickle(from: RTCPeerConnection, to: RTCPeerConnection): void {
  from.addEventListener('icecandidate', ({ candidate }) => {
    void to.addIceCandidate(candidate);
  });
}

async function negotiate(from: RTCPeerConnection, to: RTCPeerConnection): Promise<void> {
  await from.setLocalDescription();
  await to.setRemoteDescription(described(from));
  await to.setLocalDescription();
  await from.setRemoteDescription(described(to));
}

function described(connection: RTCPeerConnection): RTCSessionDescriptionInit {
  const { localDescription } = connection;
  if (localDescription === null) {
    throw new Error('no local description');
  }
  return localDescription;
}

async function connect({ network, a, b }: Pair): Promise<void> {
  a.createDataChannel('first');
  trickle(a, b);
  trickle(b, a);
  await negotiate(a, b);
  await network.settle();
}

function messagesOf(channel: RTCDataChannel): unknown[] {
  const messages: unknown[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => messages.push(data));
  return messages;
}

function nextEvent<T extends Event>(target: EventTarget, type: string): Promise<T> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as T), { once: true });
  });
}

describe('FakeRTCPeerConnection, signaling', () => {
  it('starts stable, new, and without any description', () => {
    const { a } = makePair();

    expect(a.signalingState).toBe('stable');
    expect(a.connectionState).toBe('new');
    expect(a.iceConnectionState).toBe('new');
    expect(a.iceGatheringState).toBe('new');
    expect(a.localDescription).toBeNull();
    expect(a.remoteDescription).toBeNull();
    expect(a.sctp).toBeNull();
  });

  it('keeps pending and current descriptions apart until the answer', async () => {
    const { a, b } = makePair();
    a.createDataChannel('x');
    await a.setLocalDescription(await a.createOffer());

    expect(a.signalingState).toBe('have-local-offer');
    expect(a.pendingLocalDescription?.type).toBe('offer');
    expect(a.currentLocalDescription).toBeNull();

    await b.setRemoteDescription(described(a));
    expect(b.signalingState).toBe('have-remote-offer');
    expect(b.pendingRemoteDescription?.type).toBe('offer');
    await b.setLocalDescription(await b.createAnswer());
    await a.setRemoteDescription(described(b));

    for (const side of [a, b]) {
      expect(side.signalingState).toBe('stable');
      expect(side.pendingLocalDescription).toBeNull();
      expect(side.pendingRemoteDescription).toBeNull();
    }
    expect(a.currentLocalDescription?.type).toBe('offer');
    expect(a.currentRemoteDescription?.type).toBe('answer');
    expect(b.currentLocalDescription?.type).toBe('answer');
    expect(a.sctp?.maxMessageSize).toBe(262_144);
  });

  it('refuses what the state does not allow with InvalidStateError', async () => {
    const { a, b } = makePair();
    a.createDataChannel('x');
    b.createDataChannel('x');
    await b.setLocalDescription();
    const offer = described(b);
    await expect(a.createAnswer()).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(
      a.setRemoteDescription({ type: 'answer', sdp: offer.sdp ?? '' }),
    ).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(a.setLocalDescription({ type: 'rollback' })).rejects.toMatchObject({
      name: 'InvalidStateError',
    });
    await a.setRemoteDescription(offer);
    await expect(a.createOffer()).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(a.setLocalDescription({ type: 'offer' })).rejects.toMatchObject({
      name: 'InvalidStateError',
    });
    expect(a.signalingState).toBe('have-remote-offer');
  });

  it('refuses a description that it did not make, and one that is none', async () => {
    const { a, b } = makePair();
    a.createDataChannel('x');
    await a.createOffer();

    await expect(a.setLocalDescription({ type: 'offer', sdp: 'v=0' })).rejects.toMatchObject({
      name: 'InvalidModificationError',
    });
    await expect(b.setRemoteDescription({ type: 'offer' })).rejects.toMatchObject({
      name: 'OperationError',
    });
    expect(b.signalingState).toBe('stable');
  });

  it('refuses an answer with other sections than the offer has', async () => {
    const { network, a, b } = makePair();
    const c = network.createPeerConnection();
    a.createDataChannel('x');
    a.addTransceiver('audio');
    c.createDataChannel('x');
    await c.setLocalDescription();
    await b.setRemoteDescription(described(c));
    await b.setLocalDescription();
    await a.setLocalDescription();

    await expect(a.setRemoteDescription(described(b))).rejects.toMatchObject({
      name: 'InvalidAccessError',
    });
  });

  it('C2 has no local description after a rollback', async () => {
    const { network, a } = makePair();
    a.createDataChannel('x');
    await a.setLocalDescription();
    await a.setLocalDescription({ type: 'rollback' });
    await network.settle();

    expect(a.signalingState).toBe('stable');
    expect(a.localDescription).toBeNull();
    expect(a.iceGatheringState).toBe('new');
  });

  it('rolls back by itself when an offer crosses its own, and then connects', async () => {
    const pair = makePair();
    const { network, a, b } = pair;
    const states: string[] = [];
    a.onsignalingstatechange = () => states.push(a.signalingState);
    a.createDataChannel('from a');
    b.createDataChannel('from b');
    trickle(a, b);
    trickle(b, a);
    await Promise.all([a.setLocalDescription(), b.setLocalDescription()]);
    await a.setRemoteDescription(described(b));
    expect(a.localDescription).toBeNull();
    await a.setLocalDescription();
    await b.setRemoteDescription(described(a));
    await network.settle();

    expect(states).toEqual(['have-local-offer', 'have-remote-offer', 'stable']);
    expect(a.connectionState).toBe('connected');
    expect(
      network
        .fakeOf(a)
        .channels.map(({ label }) => label)
        .sort(),
    ).toEqual(['from a', 'from b']);
  });

  it('keeps the o= session id of a connection and raises its version', async () => {
    const pair = makePair();
    await connect(pair);
    const first = /o=- (\d+) (\d+)/.exec(described(pair.a).sdp ?? '');
    await negotiate(pair.b, pair.a);
    const second = /o=- (\d+) (\d+)/.exec(described(pair.a).sdp ?? '');

    expect(second?.[1]).toBe(first?.[1]);
    expect(Number(second?.[2])).toBeGreaterThan(Number(first?.[2]));
    expect(described(pair.b).sdp).not.toContain(`o=- ${first?.[1] ?? ''} `);
  });

  it('runs operations one after another, as the operations chain', async () => {
    const { a, b } = makePair();
    b.createDataChannel('x');
    await b.setLocalDescription();
    const order: string[] = [];
    const note = (what: string) => (): void => void order.push(what);
    await Promise.all([
      a.setRemoteDescription(described(b)).then(note('set')),
      a.setLocalDescription().then(note('answer')),
      a.addIceCandidate().then(note('candidate')),
    ]);

    expect(order).toEqual(['set', 'answer', 'candidate']);
  });

  it('rejects after close, and never settles what close overtook', async () => {
    const { network, a } = makePair();
    let isSettled = false;
    const note = (): void => {
      isSettled = true;
    };
    void a.createOffer().then(note, note);
    a.close();
    await network.settle();

    expect(isSettled).toBe(false);
    expect(a.signalingState).toBe('closed');
    expect(a.connectionState).toBe('closed');
    await expect(a.createOffer()).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(() => a.createDataChannel('x')).toThrow();
  });
});

describe('FakeRTCPeerConnection, ICE', () => {
  it('trickles its candidates after setLocalDescription, then null', async () => {
    const { network, a } = makePair();
    const seen: (string | null | undefined)[] = [];
    a.onicecandidate = ({ candidate }) => seen.push(candidate?.usernameFragment ?? null);
    a.createDataChannel('x');
    await a.setLocalDescription();
    expect(seen).toEqual([]);
    expect(described(a).sdp).not.toContain('a=candidate');
    await network.settle();

    const ufrag = /a=ice-ufrag:(\S+)/.exec(described(a).sdp ?? '')?.[1];
    expect(seen).toEqual([ufrag, ufrag, null]);
    expect(a.iceGatheringState).toBe('complete');
    expect(described(a).sdp?.match(/a=candidate/g)).toHaveLength(2);
    expect(described(a).sdp).toContain('a=end-of-candidates');
  });

  it('gathers as it is told: held, without an end, or nothing at all', async () => {
    const network = new FakeNetwork();
    network.setGathering('held', 'held');
    network.setGathering('never-completes', 'endless');
    network.setGathering('nothing', 'bare');
    const seen: Record<string, number> = {};
    for (const owner of ['held', 'endless', 'bare']) {
      const connection = network.createPeerConnectionFor(owner)();
      connection.onicecandidate = () => (seen[owner] = (seen[owner] ?? 0) + 1);
      connection.createDataChannel('x');
      await connection.setLocalDescription();
    }
    await network.settle();
    expect(seen).toEqual({ endless: 2, bare: 1 });

    network.releaseGathering();
    await network.settle();
    expect(seen).toEqual({ held: 3, endless: 3, bare: 1 });
  });

  it('has no candidate under the relay policy without a TURN server', async () => {
    const network = new FakeNetwork();
    const relay = { iceTransportPolicy: 'relay' as const };
    const turn = [{ urls: ['turn:192.0.2.9'], username: 'u', credential: 'c' }];
    const bare = network.createPeerConnection(relay);
    const served = network.createPeerConnection({ ...relay, iceServers: turn });
    for (const connection of [bare, served]) {
      connection.createDataChannel('x');
      await connection.setLocalDescription();
    }
    await network.settle();

    expect(described(bare).sdp).not.toContain('a=candidate');
    expect(described(served).sdp).toMatch(/a=candidate.* typ relay/);
    expect(served.getConfiguration().iceTransportPolicy).toBe('relay');
  });

  it('connects by candidates that were trickled', async () => {
    const pair = makePair();
    await connect(pair);

    for (const side of [pair.a, pair.b]) {
      expect(side.connectionState).toBe('connected');
      expect(side.iceConnectionState).toBe('connected');
    }
    expect(pair.network.log.filter((line) => line.startsWith('a#1 connectionState'))).toEqual([
      'a#1 connectionState connecting',
      'a#1 connectionState connected',
    ]);
  });

  it('connects by candidates in the descriptions alone, as vanilla ICE does', async () => {
    const { network, a, b } = makePair();
    a.createDataChannel('x');
    await a.setLocalDescription();
    await network.settle();
    await b.setRemoteDescription(described(a));
    await b.setLocalDescription();
    await a.setRemoteDescription(described(b));
    await network.settle();

    expect([a.connectionState, b.connectionState]).toEqual(['connected', 'connected']);
  });

  it('does not connect while neither side has a candidate of the other', async () => {
    const { network, a, b } = makePair();
    a.createDataChannel('x');
    await negotiate(a, b);
    await network.settle();
    expect([a.connectionState, b.connectionState]).toEqual(['connecting', 'connecting']);

    const candidate = /a=(candidate:.*)/.exec(described(a).sdp ?? '')?.[1] ?? '';
    await b.addIceCandidate({ candidate, sdpMLineIndex: 0 });
    await network.settle();
    expect([a.connectionState, b.connectionState]).toEqual(['connected', 'connected']);
  });

  it('does not connect with an answer that was meant for another connection', async () => {
    const { network, a, b } = makePair();
    const successor = network.createPeerConnection();
    a.createDataChannel('x');
    successor.createDataChannel('x');
    await a.setLocalDescription();
    await successor.setLocalDescription();
    await network.settle();
    await b.setRemoteDescription(described(a));
    await b.setLocalDescription();
    await network.settle();
    a.close();
    await successor.setRemoteDescription(described(b));
    await network.settle();

    expect(successor.signalingState).toBe('stable');
    expect(successor.connectionState).toBe('connecting');
  });

  it('refuses candidates before the remote description and of an unknown generation', async () => {
    const { a, b } = makePair();
    a.createDataChannel('x');
    const candidate = 'candidate:1 1 udp 1 192.0.2.1 9 typ host';
    await expect(b.addIceCandidate({ candidate, sdpMid: '0' })).rejects.toMatchObject({
      name: 'InvalidStateError',
    });
    await expect(b.addIceCandidate({ candidate })).rejects.toBeInstanceOf(TypeError);
    await a.setLocalDescription();
    await b.setRemoteDescription(described(a));
    await expect(
      b.addIceCandidate({ candidate, sdpMid: '0', usernameFragment: 'other' }),
    ).rejects.toMatchObject({ name: 'OperationError' });
    await expect(b.addIceCandidate({ candidate, sdpMid: '7' })).rejects.toMatchObject({
      name: 'OperationError',
    });
    await b.addIceCandidate({ candidate: '', sdpMid: '0' });
    await b.addIceCandidate({ candidate, sdpMid: '0' });
  });

  it('restarts ICE with a new ufrag by restartIce and by iceRestart', async () => {
    const pair = makePair();
    await connect(pair);
    const ufrag = (side: RTCPeerConnection): string =>
      /a=ice-ufrag:(\S+)/.exec(described(side).sdp ?? '')?.[1] ?? '';
    const seen = [ufrag(pair.a)];
    await negotiate(pair.a, pair.b);
    expect(ufrag(pair.a)).toBe(seen[0]);
    pair.a.restartIce();
    await negotiate(pair.a, pair.b);
    seen.push(ufrag(pair.a));
    await pair.a.setLocalDescription(await pair.a.createOffer({ iceRestart: true }));
    seen.push(ufrag(pair.a));

    expect(new Set(seen).size).toBe(3);
    expect(pair.a.connectionState).toBe('connected');
  });

  it('reports the pair in use in getStats', async () => {
    const pair = makePair();
    expect((await pair.a.getStats()).size).toBe(0);
    await connect(pair);
    const stats = new Map<string, unknown>(await pair.a.getStats());

    expect(stats.get('CP1')).toMatchObject({ type: 'candidate-pair', state: 'succeeded' });
    expect(stats.get('L1')).toMatchObject({ candidateType: 'host' });
  });
});

describe('FakeRTCDataChannel', () => {
  it('carries text and bytes both ways', async () => {
    const pair = makePair();
    const mine = pair.a.createDataChannel('chat', { protocol: 'p' });
    const arrived = nextEvent<RTCDataChannelEvent>(pair.b, 'datachannel');
    expect(mine.readyState).toBe('connecting');
    expect(() => {
      mine.send('too early');
    }).toThrow(/connecting/);
    await connect(pair);
    const { channel } = await arrived;
    const [there, here] = [messagesOf(channel), messagesOf(mine)];
    mine.send('hello');
    channel.send(new Uint8Array([1, 2]));
    expect(mine.bufferedAmount).toBe(5);
    await pair.network.settle();

    expect(channel.label).toBe('chat');
    expect(channel.protocol).toBe('p');
    expect(there).toEqual(['hello']);
    expect([...new Uint8Array(here[0] as ArrayBuffer)]).toEqual([1, 2]);
    expect(mine.bufferedAmount).toBe(0);
  });

  it.each(['open', 'connecting'] as const)(
    'is %s in its datachannel event, and opens before its first message',
    async (state) => {
      const pair = makePair();
      pair.network.announcedState = state;
      const order: string[] = [];
      const mine = pair.a.createDataChannel('x');
      mine.onopen = () => {
        mine.send('at once');
      };
      pair.b.ondatachannel = ({ channel }) => {
        if (channel.label !== 'x') {
          return;
        }
        order.push(channel.readyState);
        channel.onopen = () => order.push('open event');
        channel.onmessage = ({ data }) => order.push(String(data));
      };
      await connect(pair);

      expect(order).toEqual([state, 'open event', 'at once']);
    },
  );

  it('joins negotiated channels by their id, without an event', async () => {
    const pair = makePair();
    const init = { negotiated: true, id: 4 };
    const mine = pair.a.createDataChannel('n', init);
    const theirs = pair.b.createDataChannel('n', init);
    const labels: string[] = [];
    pair.b.ondatachannel = ({ channel }) => labels.push(channel.label);
    await connect(pair);
    const message = nextEvent<MessageEvent>(theirs, 'message');
    mine.send('x');

    expect((await message).data).toBe('x');
    expect(labels).toEqual(['first']);
  });

  it('opens a channel that was made after the connection', async () => {
    const pair = makePair();
    await connect(pair);
    const late = pair.b.createDataChannel('late');
    await nextEvent(late, 'open');
    await pair.network.settle();

    expect(pair.network.fakeOf(pair.a).channels.map(({ label }) => label)).toContain('late');
  });

  it('closes on both sides when one closes it', async () => {
    const pair = makePair();
    const mine = pair.a.createDataChannel('x');
    await connect(pair);
    const theirs = pair.network.fakeOf(pair.b).channels.find(({ label }) => label === 'x');
    const closed = [nextEvent(mine, 'close'), nextEvent(theirs ?? new EventTarget(), 'close')];
    mine.close();
    expect(mine.readyState).toBe('closing');
    await Promise.all(closed);

    expect([mine.readyState, theirs?.readyState]).toEqual(['closed', 'closed']);
  });

  it('refuses what is too large, and reports the low mark', async () => {
    const pair = makePair();
    const mine = pair.a.createDataChannel('x');
    await connect(pair);
    expect(() => {
      mine.send(new ArrayBuffer(262_145));
    }).toThrow(TypeError);
    const block = new ArrayBuffer(262_144);
    for (let sent = 0; sent < 64; sent += 1) {
      mine.send(block);
    }
    expect(() => {
      mine.send(block);
    }).toThrow(/queue is full/);
    mine.bufferedAmountLowThreshold = 262_144;
    await nextEvent(mine, 'bufferedamountlow');

    expect(mine.bufferedAmount).toBe(262_144);
  });
});

describe('FakeRTCPeerConnection, media', () => {
  it('tells the other side of a track once, and of its kind', async () => {
    const pair = makePair();
    pair.a.addTransceiver('audio', { direction: 'sendonly' });
    const kinds: string[] = [];
    pair.b.ontrack = ({ track }) => kinds.push(track.kind);
    await connect(pair);
    await negotiate(pair.a, pair.b);

    expect(kinds).toEqual(['audio']);
    expect(pair.b.getReceivers()).toHaveLength(1);
    expect(pair.a.getTransceivers()[0]?.mid).toBe('0');
    expect(pair.a.getTransceivers()[0]?.currentDirection).toBe('sendonly');
  });
});
