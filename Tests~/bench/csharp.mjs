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
  const wasm = await timeJoins(stage, 'wasm', openWasm, progress);
  const ofNative = await timeJoins(stage, 'native', () => openNativeActor(native), progress);
  const bridge = await timeBridge(stage, openWasm);
  await stage.close();
  return [...joinRows(wasm, ofNative, await timeEngine()), ...bridgeRows(bridge)];
};

/** Joins of plain pages and of `open`'s clients, in turn; nothing else is open meanwhile. */
const timeJoins = async (stage, name, open, progress) => {
  const [hostTab, tab] = [await stage.openTab(), await stage.openTab()];
  const hostId = await hostTab.call('host', stage.url, `pages beside ${name}`, {});
  const pair = await openPair(open, stage.url, name);
  const times = { page: [], csharp: [] };
  for (let round = -1; round < rounds; round += 1) {
    const page = await tab.call('join', stage.url, hostId, {}, true);
    const csharp = await pair.join();
    // The first one compiles and fills caches.
    if (round >= 0) {
      times.page.push(page);
      times.csharp.push(csharp);
    }
    progress(`${name} ${round + 1}/${rounds}`);
  }
  await Promise.all([hostTab.close(), tab.close(), pair.close()]);
  return { page: median(times.page), csharp: median(times.csharp) };
};

/** Two connections of the engine under the native client, in one process: its least. */
const timeEngine = async () => {
  const { default: wrtc } = await import('../unity/node_modules/@roamhq/wrtc/lib/index.js');
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const [a, b] = [new wrtc.RTCPeerConnection(), new wrtc.RTCPeerConnection()];
    // A candidate may come after the close.
    const give = (to, candidate) => candidate && void to.addIceCandidate(candidate).catch(() => {});
    a.onicecandidate = ({ candidate }) => give(b, candidate);
    b.onicecandidate = ({ candidate }) => give(a, candidate);
    const channel = a.createDataChannel('bench');
    const opened = new Promise((resolve) => (channel.onopen = resolve));
    const offer = await a.createOffer();
    // The engine takes no candidate before the description.
    await b.setRemoteDescription(offer);
    await a.setLocalDescription(offer);
    const answer = await b.createAnswer();
    await a.setRemoteDescription(answer);
    await b.setLocalDescription(answer);
    await opened;
    times.push(performance.now() - begun);
    a.close();
    b.close();
  }
  return median(times);
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

const figureOf = ({ page, csharp }) =>
  `${(csharp / page).toFixed(2)} (${csharp.toFixed(1)} ms ÷ ${page.toFixed(1)} ms)`;

const joinRows = (wasm, native, engine) => [
  {
    id: '',
    what: 'Join C# → C# in WebAssembly ÷ TypeScript in plain pages',
    goal: '1.15',
    figure: figureOf(wasm),
    heldBackBy: 'the page does the work; C# is interpreted here (IL2CPP compiles it)',
  },
  {
    id: '',
    what: 'Join C# → C# native ÷ TypeScript in plain pages',
    goal: '1.15',
    figure: figureOf(native),
    heldBackBy: `the tests' engine: two of its connections in one process take ${engine.toFixed(1)} ms; each step waits for a frame (2 ms here)`,
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
