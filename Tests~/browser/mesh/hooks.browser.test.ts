import { fullMesh, type RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

describe('hooks of an application', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });

  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
  });

  afterAll(() => stage.close());

  const enterTwo = async (): Promise<[RemoteMember, RemoteMember]> => {
    const [host, client] = [await stage.enter(), await stage.enter()];
    await stage.host(host);
    return [host, client];
  };

  it('A0-27 A0-28 hooks that throw are logged and stop neither others nor the mesh', async () => {
    const [host, client] = await enterTwo();
    const logged: string[] = [];
    for (const member of [host, client]) {
      member.tab.page.on('console', (message) => {
        if (message.type() === 'error') logged.push(message.text());
      });
      await addFailingHooks(member);
    }
    await stage.join(client, [host]);
    await client.stop();
    await host.heard('last close hook');

    expect(logged.filter((text) => text.includes('create hook'))).toHaveLength(4);
    expect(logged.filter((text) => text.includes('close hook'))).toHaveLength(2);
    expect(await host.events()).toEqual(
      expect.arrayContaining(['last create hook', 'last close hook']),
    );
  });

  it('C18 A0.7-9 a hook that returns a promise is awaited on either side', async () => {
    for (const waiting of [0, 1] as const) {
      const pair = await enterTwo();
      const [host, client] = pair;
      await addWaitingHook(pair[waiting]);
      expect(await client.join(host.id)).toBe('ok');
      await pair[waiting].heard('waiting');
      // A round trip to the server each: time enough for whoever does not wait.
      await Promise.all([host.list(), client.list()]);
      await release(pair[waiting]);
      await client.heard('started');
      await fullMesh(pair);

      expect((await pair[waiting].heard('released')).connections).toMatchObject({
        [pair[1 - waiting]?.id ?? '']: {
          connectionState: 'new',
          iceGatheringState: 'new',
          signalingState: 'stable',
        },
      });
      await Promise.all(pair.map((member) => member.stop()));
    }
  });

  it('A0.7-10 C7 a host that stops while a hook waits leaves nothing behind', async () => {
    const [host, client] = await enterTwo();
    await addWaitingHook(client);
    await client.join(host.id);
    await client.heard('waiting');
    await host.stop();
    await client.heard('start-failed host-closed');
    await release(client);
    await client.heard('released');

    expect(await client.standing()).toEqual({ role: 0, hostId: null });
    for (const { tab } of [host, client]) {
      expect(await tab.connections()).toEqual({ made: 1, open: 0 });
    }
    expect(await client.events()).not.toContain('started');
  });
});

const addFailingHooks = (member: RemoteMember): Promise<void> =>
  member.inPage.evaluate(({ client, journal }) => {
    client.addPcCreateHook(() => {
      throw new Error('thrown by a hook');
    });
    client.addPcCreateHook(() => Promise.reject(new Error('rejected by a hook')));
    client.addPcCreateHook(() => {
      journal.note('last create hook');
    });
    client.addPcCloseHook(() => {
      throw new Error('thrown by a hook');
    });
    client.addPcCloseHook(() => {
      journal.note('last close hook');
    });
  });

/** Waits until `release`; not a native async function. */
const addWaitingHook = (member: RemoteMember): Promise<void> =>
  member.inPage.evaluate(({ client, journal }) => {
    client.addPcCreateHook(() => {
      journal.note('waiting');
      return journal
        .until('release', () => journal.entries.some(({ event }) => event === 'release'))
        .then(() => {
          journal.note('released');
        });
    });
  });

const release = (member: RemoteMember): Promise<void> =>
  member.inPage.evaluate(({ journal }) => {
    journal.note('release');
  });
