import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readText, ROOT } from '../house/projectFiles.js';
import {
  buildDotnet,
  DEFINE_SETS,
  outFolder,
  type Build,
  type DefineSet,
} from '../unity/buildDotnet.js';

// Four builds; two cores are shared.
jest.setTimeout(900_000);

const FOLDER = 'Tests~/consumers/csharp';
const PROJECT = `${FOLDER}/Consumers.csproj`;
const SETS = Object.keys(DEFINE_SETS) as DefineSet[];

/** The rows of table B2 of the compatibility table that C# can break, as the programs name them. */
const ROWS = [
  '`PeerClient` as the type of a parameter',
  '`PeerClient` as a component of a container',
  'cast `peerClient as NativePeerClient`',
  '`NativePeerClient.AddPcCreateHook`',
  '`NativePeerClient.AddPcCloseHook`',
  '`NativePeerClient.Role`',
  '`NativePeerClient.HostId`',
  '`PeerRole.Host/.Client/.None`',
  '`PeerRole` as `IObservable<PeerRole>` and `List<PeerRole>`',
  '`PeerClient.OnStarted` as `IObservable<string>`',
  '`OnStartFailed`',
  '`OnConnectFailed`',
  '`OnDisconnected`',
  '`OnUserConnecting`',
  '`OnUserDisconnecting`',
  '`IsRunning`',
  '`StartHostAsync`',
  '`StartClientAsync`',
  '`ListHostsAsync` with LINQ over `host.Id`, `host.Name`',
  '`Stop`',
  '`HostNameAlreadyExistsException` caught, with `.Message`',
  '`PeerClientProvider.Provide(PeerConfig)`',
  '`PeerConfig` positional, and as the type of a property',
  '`IceServerConfig`',
  '`SocketIOClient.SocketIOOptions { ConnectionTimeout, Reconnection }`',
  '`WebGLPeerConfig`',
  '`WebGLSocketOptions(withCredentials:)`',
  '`WebGLHelper.Initialize`',
  '`WebGLHelper.CallAction`',
  '`WebGLHelper.CallFunction`',
  '`WebGLHelper.AddCallback`',
  '`WebGLHelperConfig.IsDebug`',
  '`Extreal.Core.Logging`',
  '`Extreal.Core.Common.System.DisposableBase`',
  'UniTask and UniRx types in public signatures',
  "a user's subclass of `PeerClient` with 1.1.0's abstract members only (A0-8)",
];

/** Row → the programs that use it, from their comments. */
const programsOf = new Map<string, string[]>();
for (const name of readdirSync(join(ROOT, FOLDER, 'programs'))) {
  const file = `${FOLDER}/programs/${name}`;
  for (const [, row = ''] of readText(file).matchAll(/\/\/ B2: (.*)$/gm)) {
    programsOf.set(row, [...(programsOf.get(row) ?? []), file]);
  }
}

const builds = new Map<DefineSet, Build>();

const build = (defineSet: DefineSet, properties: Record<string, string> = {}): Promise<Build> =>
  buildDotnet({
    project: PROJECT,
    defineSet,
    out: outFolder('consumers'),
    // Both have their say where Runtime.csproj itself is built.
    properties: { RunAnalyzers: 'false', GenerateDocumentationFile: 'false', ...properties },
  });

beforeAll(async () => {
  for (const defineSet of SETS) {
    builds.set(defineSet, await build(defineSet));
  }
});

/** What the compiler said of these files, or of a whole folder, by define set. */
function saidOf(isMeant: (file: string) => boolean): string[] {
  return SETS.flatMap((set) =>
    (builds.get(set)?.diagnostics ?? [])
      .filter(({ file }) => isMeant(file))
      .map(({ file, line, code, message }) => `${set}: ${file}:${line} ${code} ${message}`),
  );
}

/** False when what the programs stand on does not compile: then nothing is said of them. */
function isReached(set: DefineSet): boolean {
  const { isBuilt, diagnostics } = builds.get(set) ?? { isBuilt: false, diagnostics: [] };
  return isBuilt || diagnostics.some(({ file }) => file.startsWith(`${FOLDER}/`));
}

describe('B2 programs of users of 1.1.0', () => {
  it('B2 are there for each row, and name no other', () => {
    expect([...programsOf.keys()].sort()).toEqual([...ROWS].sort());
  });

  it.each(ROWS)('B2 %s compiles with every define set', (row) => {
    const programs = programsOf.get(row) ?? [];
    expect(programs).not.toEqual([]);
    expect(SETS.filter((set) => !isReached(set))).toEqual([]);
    expect(saidOf((file) => programs.includes(file))).toEqual([]);
  });

  it.each(SETS)('B2 compile, and without a warning: %s', (defineSet) => {
    const { diagnostics, isBuilt } = builds.get(defineSet) ?? {};
    expect(diagnostics).toEqual([]);
    expect(isBuilt).toBe(true);
  });

  it('B2 stop compiling when a symbol changes its shape', async () => {
    const file = `${FOLDER}/mistakes/Mistake.cs`;
    const { isBuilt, diagnostics } = await build('webgl', { ExtrealMistake: join(ROOT, file) });
    expect(diagnostics).toMatchObject([{ file, code: 'CS0029' }]);
    expect(isBuilt).toBe(false);
  });
});

describe('the samples', () => {
  it.each(['Minimal', 'MVS'])('%s compiles with every define set', (sample) => {
    expect(readdirSync(join(ROOT, 'Samples~', sample))).not.toEqual([]);
    expect(saidOf((file) => file.startsWith(`Samples~/${sample}/`))).toEqual([]);
    expect([...builds.values()].map(({ isBuilt }) => isBuilt)).toEqual(SETS.map(() => true));
  });

  it('Minimal is one script of under 40 lines', () => {
    const scripts = readdirSync(join(ROOT, 'Samples~', 'Minimal')).filter((name) =>
      name.endsWith('.cs'),
    );
    expect(scripts).toEqual(['MeetOthers.cs']);
    const lines = readText('Samples~/Minimal/MeetOthers.cs').trimEnd().split('\n');
    expect(lines.length).toBeLessThan(40);
  });
});
