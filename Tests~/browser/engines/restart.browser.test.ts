import { fullMesh, type RemoteMember } from '../mesh/RemoteMember.js';
import { eventually, reroute } from './reroute.js';
import { type Engine, TwoEngines } from './TwoEngines.js';
import { UdpPath } from './UdpPath.js';

jest.setTimeout(120_000);

/** Who offers first, and so begins every restart, is the host. */
const pairs: [Engine, Engine][] = [
  ['Firefox', 'Chromium'],
  ['Chromium', 'Firefox'],
];

describe('an ICE restart between Firefox and Chromium', () => {
  let engines: TwoEngines;
  const paths: UdpPath[] = [];

  beforeAll(async () => {
    engines = await TwoEngines.open();
  });

  afterEach(async () => {
    expect(await engines.clear()).toEqual([]);
    for (const path of paths.splice(0)) {
      path.close();
    }
  });

  afterAll(() => engines.close());

  /** Linked over a path of their own; a restart leads to the next one. */
  const linkOver = async (hostEngine: Engine, clientEngine: Engine) => {
    const [first, ...later] = [await UdpPath.open(), await UdpPath.open(), await UdpPath.open()];
    paths.push(first, ...later);
    const ports = [first, ...later].map((path) => path.ports);
    const [host, client] = [await engines.enter(hostEngine), await engines.enter(clientEngine)];
    await reroute(
      host,
      ports.map(([port]) => port),
    );
    await reroute(
      client,
      ports.map(([, port]) => port),
    );
    await engines.stage.host(host);
    await engines.stage.join(client, [host]);
    return { host, client, path: first };
  };

  it('C10 is begun by the first offerer, whichever it is, and the channels live on', async () => {
    const links = [];
    for (const [hostEngine, clientEngine] of pairs) {
      links.push(await linkOver(hostEngine, clientEngine));
    }
    for (const { path } of links) {
      path.cut();
    }
    await Promise.all(
      links.map(async ({ host, client }) => {
        const [hostEvents, clientEvents] = await Promise.all(
          [host, client].map((member) => eventually(member, 'connected', 2)),
        );
        expect(hostEvents?.filter(isOffer)).toEqual(['have-local-offer', 'have-local-offer']);
        expect(clientEvents?.filter(isOffer)).toEqual(['have-remote-offer', 'have-remote-offer']);
        await livesOn(host, client);
        await livesOn(client, host);
        await fullMesh([host, client]);
      }),
    );
  });
});

const isOffer = (event: string): boolean => event.startsWith('have-');

/** The same connection and channel as before, and the application saw nobody go. */
const livesOn = async (member: RemoteMember, other: RemoteMember): Promise<void> => {
  expect(await member.ask(other, 'after')).toBe(`${other.id} heard after`);
  expect(await member.connectionsWith(other)).toHaveLength(1);
  expect(await member.events()).not.toContain(`user-disconnecting ${other.id}`);
};
