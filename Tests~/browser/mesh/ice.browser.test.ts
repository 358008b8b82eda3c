import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

describe('ICE', () => {
  let stage: Stage;
  let swallower: Socket;
  let swallowed = 0;

  beforeAll(async () => {
    stage = await Stage.open();
    swallower = createSocket('udp4', () => {
      swallowed += 1;
    });
    swallower.bind(0, '127.0.0.1');
    await once(swallower, 'listening');
  });

  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
  });

  afterAll(async () => {
    await stage.close();
    swallower.close();
  });

  /** Host and member in one page; gives how far each was with gathering when it described. */
  const joinWith = async (...iceServers: RTCIceServer[]): Promise<string[]> => {
    const tab = await stage.openTab();
    const config = { url: stage.signaling.url, pcConfig: { iceServers } };
    const [host, client] = [await tab.add(config), await tab.add(config)];
    await noteDescriptions(host, client);
    await stage.host(host);
    await stage.join(client, [host]);
    const [offering, answering] = [
      await host.heard('sent offer'),
      await client.heard('sent answer'),
    ];
    return [offering.connections[client.id], answering.connections[host.id]].map((states) =>
      states?.iceGatheringState === 'complete' ? 'waited' : 'at once',
    );
  };

  it('P2 a join waits for no STUN server where nobody is', async () => {
    const urls = 'stun:127.0.0.1:9';
    expect(await joinWith({ urls })).toEqual(['at once', 'at once']);
  });

  it('P2 a join waits for no STUN server that never answers', async () => {
    const before = swallowed;
    const urls = `stun:127.0.0.1:${swallower.address().port}`;
    expect(await joinWith({ urls })).toEqual(['at once', 'at once']);
    expect(swallowed).toBeGreaterThan(before);
  });

  it('P2 a join waits for no TURN server that never answers', async () => {
    const before = swallowed;
    const urls = `turn:127.0.0.1:${swallower.address().port}`;
    const turn = { urls, username: 'user', credential: 'secret' };
    expect(await joinWith(turn)).toEqual(['at once', 'at once']);
    expect(swallowed).toBeGreaterThan(before);
  });

  it('C10 an answered connection without a path is mended by an ICE restart', async () => {
    // The first descriptions are made under a policy that leaves no candidate, later ones are not.
    const host = await stage.enter({ iceTransportPolicy: 'relay' });
    const client = await stage.enter({ iceTransportPolicy: 'relay' });
    await Promise.all([host, client].map(allowAllOnceDescribed));
    await stage.host(host);
    await stage.join(client, [host]);

    for (const [member, other] of [
      [host, client],
      [client, host],
    ] as const) {
      const { connections, fragments } = await restartsOf(member);
      expect(connections).toBe(1);
      expect(fragments).toBeGreaterThanOrEqual(2);
      expect(await member.ask(other, 'mended')).toBe(`${other.id} heard mended`);
    }
    expect((await client.events()).filter((event) => event === 'started')).toHaveLength(1);
  });
});

/** Notes the moment at which a description leaves the page. */
const noteDescriptions = (host: RemoteMember, client: RemoteMember): Promise<void> =>
  host.inPage.evaluate((hosting, joining) => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (this: WebSocket, data) {
      const text = typeof data === 'string' ? data : '';
      if (text.includes('"type":"offer"')) hosting.journal.note('sent offer');
      if (text.includes('"type":"answer"')) joining.journal.note('sent answer');
      send.call(this, data);
    };
  }, client.inPage);

/** Notes each ICE generation of its own as an event, too. */
const allowAllOnceDescribed = (member: RemoteMember): Promise<void> =>
  member.inPage.evaluate(({ client, journal }) => {
    client.addPcCreateHook((_id, _isOffer, connection) => {
      connection.addEventListener('signalingstatechange', () => {
        if (connection.signalingState === 'stable') {
          const sdp = connection.currentLocalDescription?.sdp;
          journal.note('generation', /a=ice-ufrag:(\S+)/.exec(sdp ?? '')?.[1] ?? 'none');
          connection.setConfiguration({ iceTransportPolicy: 'all' });
        }
      });
    });
  });

const restartsOf = async (member: RemoteMember) => {
  const connections = await member.inPage.evaluate(({ made }) => made.length);
  const generations = (await member.events()).filter((event) => event.startsWith('generation'));
  return { connections, fragments: new Set(generations).size };
};
