import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildPlayer } from '../player/csharp/build/buildPlayer.mjs';
import { servePage } from '../player/csharp/build/servePage.mjs';
import { median } from './median.mjs';
import { openNativeActor, openWasmActor } from './openActor.mjs';
import { startStage } from './startStage.mjs';

const rounds = 20;
const calls = 20_000;
const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'Tests~/out/bench');

const buildNativeActor = () => {
  const project = join(root, 'Tests~/Runtime/Actor/Actor.csproj');
  const env = { ...process.env, ExtrealOut: out };
  execFileSync('dotnet', ['build', project, '-c', 'Release', '-m:1', '--nologo', '-v:q'], { env });
  return join(out, 'Actor/bin/Extreal.Actor.dll');
};

/** Two clients of one kind, the first of which hosts; gives what one join of the other takes. */
const openPair = async (open, url, name) => {
  const [host, client] = [await open(), await open()];
  await host.ask('construct', { url });
  await host.ask('host', { name });
  const hostId = await host.ask('id');
  await client.ask('construct', { url });
  return {
    join: () => client.ask('timeJoin', { hostId }),
    close: () => Promise.all([host.close(), client.close()]),
  };
};

/** C# → C# beside the TypeScript client in plain pages; what the bridge and the .jslib cost. */
export const csharp = async (progress) => {
  progress('building');
  const native = buildNativeActor();
  const page = await buildPlayer({ source: join(root, 'Tests~/player/csharp/Actor/Actor.csproj') });
  const site = await servePage({ folder: page });
  const stage = await startStage();
  const openWasm = () => openWasmActor(stage.browser, site);
  const joins = await timeJoins(stage, openWasm, () => openNativeActor(native), progress);
  const bridge = await timeBridge(stage, openWasm);
  await stage.close();
  return [...joinRows(joins), ...bridgeRows(bridge)];
};

const timeJoins = async (stage, openWasm, openNative, progress) => {
  const [hostTab, tab] = [await stage.openTab(), await stage.openTab()];
  const hostId = await hostTab.call('host', stage.url, 'pages', {});
  const wasm = await openPair(openWasm, stage.url, 'wasm');
  const native = await openPair(openNative, stage.url, 'native');
  const times = { page: [], wasm: [], native: [] };
  for (let round = -1; round < rounds; round += 1) {
    const page = await tab.call('join', stage.url, hostId, {}, true);
    const taken = { page, wasm: await wasm.join(), native: await native.join() };
    // The first one compiles and fills caches.
    if (round >= 0) Object.entries(taken).forEach(([name, ms]) => times[name].push(ms));
    progress(`${round + 1}/${rounds}`);
  }
  await Promise.all([hostTab.close(), tab.close(), wasm.close(), native.close()]);
  return { page: median(times.page), wasm: median(times.wasm), native: median(times.native) };
};

const timeBridge = async (stage, openWasm) => {
  const firsts = [];
  const seconds = [];
  let costs;
  for (let round = 0; round < 5; round += 1) {
    const actor = await openWasm();
    firsts.push(await actor.ask('timeConstruct', { url: stage.url }));
    seconds.push(await actor.ask('timeConstruct', { url: stage.url, client: 'b' }));
    costs = {
      bridge: await actor.ask('timeBridgeCalls', { count: calls }),
      empty: await actor.ask('timeEmptyCalls', { count: calls }),
    };
    await actor.close();
  }
  return { ...costs, first: median(firsts), second: median(seconds) };
};

const joinRows = ({ page, wasm, native }) => [
  {
    id: '',
    what: 'Join C# → C# in WebAssembly ÷ TypeScript in plain pages',
    goal: '1.15',
    figure: `${(wasm / page).toFixed(2)} (${wasm.toFixed(1)} ms ÷ ${page.toFixed(1)} ms)`,
    heldBackBy: 'the page does the work; C# is interpreted here (IL2CPP compiles it)',
  },
  {
    id: '',
    what: 'Join C# → C# native ÷ TypeScript in plain pages',
    goal: '1.15',
    figure: `${(native / page).toFixed(2)} (${native.toFixed(1)} ms ÷ ${page.toFixed(1)} ms)`,
    heldBackBy:
      'each step waits for a frame (2 ms here) and for the engine, which is another process in the tests',
  },
];

const bridgeRows = ({ bridge, empty, first, second }) => [
  {
    id: '',
    what: 'A function of the page called from C#, there and back, ÷ an empty DllImport',
    goal: '',
    figure: `${(bridge / empty).toFixed(0)} (${bridge.toFixed(1)} µs ÷ ${empty.toFixed(2)} µs)`,
    heldBackBy: 'three strings in, one out, as UTF-8; C# is interpreted here',
  },
  {
    id: '',
    what: 'First client of a player ÷ the second: start-up of the .jslib',
    goal: '',
    figure: `${(first / second).toFixed(1)} (${first.toFixed(1)} ms ÷ ${second.toFixed(1)} ms)`,
    heldBackBy: 'evaluating the bundle, and C# run for the first time',
  },
];
