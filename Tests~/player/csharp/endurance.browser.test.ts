import type { CsharpPlayer } from './CsharpPlayer.js';
import { CsharpStage } from './CsharpStage.js';

jest.setTimeout(600_000);

const rounds = Number(process.env['CSHARP_ROUNDS'] ?? 10_000);
const mebibyte = 2 ** 20;

/** What a round could leave behind, in the page and in C#. */
type Holdings = { csharp: number; wasm: number; heap: number; listeners: number };

async function look(player: CsharpPlayer): Promise<Holdings> {
  const csharp = await player.client.memory();
  const session = await player.tab.page.context().newCDPSession(player.tab.page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const wasm = await player.tab.page.evaluate(() => globalThis.csharpPlayer.memory());
  return { csharp, wasm, heap, listeners };
}

describe('a C# player for long', () => {
  let stage: CsharpStage;

  beforeAll(async () => {
    stage = await CsharpStage.set();
  });
  beforeEach(() => stage.begin());
  afterEach(() => stage.clear());
  afterAll(() => stage.strike());

  it(`A0-32 A0.7-13 ${rounds} starts and stops leave heap, handles and listeners as they were`, async () => {
    const player = await stage.open();
    // Caches and pools have their size after these.
    await player.client.rounds(500, 'garden', stage.config);
    const before = await look(player);

    await player.client.rounds(rounds, 'garden', stage.config);

    const after = await look(player);
    expect(after.listeners).toBe(before.listeners);
    expect(after.wasm).toBe(before.wasm);
    expect(after.csharp - before.csharp).toBeLessThan(mebibyte / 4);
    // Mono compiles what runs often into further modules, some 80 bytes a round; a client, a socket or
    // a listener that stays would be thousands.
    expect(after.heap - before.heap).toBeLessThan(150 * rounds);
    expect(player.tab.complaints).toEqual([]);
  });
});
