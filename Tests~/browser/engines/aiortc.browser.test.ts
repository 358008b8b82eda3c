import { Server110 } from '../../standins/Server110.js';
import { Stage } from '../mesh/Stage.js';
import { AiortcPeer } from './AiortcPeer.js';
import { SampleTalk } from './SampleTalk.js';

jest.setTimeout(60_000);

describe.each(['ours', '1.1.0'] as const)('aiortc with Chromium on a server: %s', (serverKind) => {
  const server110 = new Server110();
  let stage: Stage;
  let url: string;
  let python: AiortcPeer | undefined;
  let rooms = 0;

  beforeAll(async () => {
    stage = await Stage.open();
    url = serverKind === 'ours' ? stage.signaling.url : await server110.listen();
  });

  afterEach(async () => {
    await python?.stop();
    python = undefined;
    expect(await stage.clear()).toEqual([]);
  });

  afterAll(async () => {
    await stage.close();
    if (serverKind === '1.1.0') {
      await server110.close();
    }
    expect(server110.crashes).toEqual([]);
  });

  const nextRoom = (): string => {
    rooms += 1;
    return `${serverKind} room ${rooms}`;
  };

  const enter = async (): Promise<SampleTalk> => SampleTalk.of(await stage.enter({ url }));

  const join = async (hostId: string): Promise<SampleTalk> => {
    const talk = await enter();
    await talk.member.list();
    expect(await talk.member.join(hostId)).toBe('ok');
    await talk.member.heard('started');
    return talk;
  };

  const hostPython = async (): Promise<AiortcPeer> => {
    python = await AiortcPeer.start(url, 'host', nextRoom());
    await python.tells({ event: 'started' });
    return python;
  };

  const host = async (): Promise<[SampleTalk, string]> => {
    const [talk, room] = [await enter(), nextRoom()];
    expect(await talk.member.host(room)).toBe('ok');
    return [talk, room];
  };

  const joinPython = async (room: string): Promise<AiortcPeer> => {
    python = await AiortcPeer.start(url, 'join', room);
    await python.tells({ event: 'started' });
    return python;
  };

  it('A0-19 A0-30 joins an aiortc host', async () => {
    const aiortc = await hostPython();
    const ours = await join(aiortc.id);
    await talkOverEachLink(aiortc, [ours]);
    await leaveInTurn(aiortc, [ours]);
  });

  it('A0-19 A0-30 hosts an aiortc client', async () => {
    const [ours, room] = await host();
    const aiortc = await joinPython(room);
    await talkOverEachLink(aiortc, [ours]);
    await leaveInTurn(aiortc, [ours]);
  });

  it('A0-30 two of ours join an aiortc host, one after the other', async () => {
    const aiortc = await hostPython();
    const ours = [await join(aiortc.id), await join(aiortc.id)];
    await talkOverEachLink(aiortc, ours);
    await leaveInTurn(aiortc, ours);
  });

  it('A0-30 an aiortc client joins two of ours', async () => {
    const [hosting, room] = await host();
    const ours = [hosting, await join(hosting.id)];
    const aiortc = await joinPython(room);
    await talkOverEachLink(aiortc, ours);
    await leaveInTurn(aiortc, ours);
  });

  it('A0-30 an aiortc client is there before the second of ours', async () => {
    const [hosting, room] = await host();
    const aiortc = await joinPython(room);
    const ours = [hosting, await join(hosting.id)];
    await talkOverEachLink(aiortc, ours);
    await leaveInTurn(aiortc, ours);
  });
});

/** In both directions: aiortc echoes; between two of ours one sends to the other. */
const talkOverEachLink = async (
  aiortc: AiortcPeer,
  ours: readonly SampleTalk[],
  word = 'hello',
): Promise<void> => {
  const withAiortc = ours.flatMap((talk) => {
    const text = `${word} to aiortc from ${talk.id}`;
    return [
      talk.send(aiortc.id, text),
      aiortc.tells({ event: 'message', id: talk.id, text }),
      talk.arrival(aiortc.id, 'hello from aiortc'),
      talk.arrival(aiortc.id, `echo: ${text}`),
    ];
  });
  await Promise.all([...withAiortc, talkAmongOurs(ours, word)]);
  for (const talk of ours) {
    const ids = (await talk.created()).map(({ id }) => id);
    const others = [aiortc, ...ours].filter((one) => one !== talk);
    expect(ids.sort()).toEqual(others.map(({ id }) => id).sort());
  }
};

const talkAmongOurs = async (ours: readonly SampleTalk[], word: string): Promise<void> => {
  const directions = ours.flatMap((from) =>
    ours.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  await Promise.all(
    directions.flatMap(({ from, to }) => {
      const text = `${word} from ${from.id} to ${to.id}`;
      return [from.send(to.id, text), to.arrival(from.id, text)];
    }),
  );
};

/** The last of ours first, then aiortc: each is seen to go, once; who stays talks on. */
const leaveInTurn = async (aiortc: AiortcPeer, ours: readonly SampleTalk[]): Promise<void> => {
  const stays = ours.slice(0, -1);
  const leaver = ours.at(-1);
  await leaver?.member.stop();
  await aiortc.tells({ event: 'disconnecting', id: leaver?.id ?? '' });
  await leaver?.member.heard(`user-disconnecting ${aiortc.id}`);
  for (const { member } of stays) {
    await member.heard(`user-disconnecting ${leaver?.id ?? ''}`);
  }
  await Promise.all(stays.map((talk) => talk.send(aiortc.id, 'still here')));
  await Promise.all(stays.map((talk) => talk.arrival(aiortc.id, 'echo: still here')));

  expect(await aiortc.stop()).toEqual({ code: 0, complaints: [] });
  expect(aiortc.count('started')).toBe(1);
  for (const { member } of stays) {
    await member.heard(`user-disconnecting ${aiortc.id}`);
    await member.meshedWith([]);
  }
};
