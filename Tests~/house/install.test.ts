import { readJson, readText } from './projectFiles.js';

type Manifest = { name: string; version: string; dependencies: Readonly<Record<string, string>> };
type Asmdef = {
  name: string;
  references: string[];
  autoReferenced: boolean;
  includePlatforms: string[];
  excludePlatforms: string[];
  defineConstraints: string[];
  overrideReferences: boolean;
  versionDefines: { name: string; expression: string; define: string }[];
};

const NUGET_FOR_UNITY = 'com.github-glitchenzo.nugetforunity';
const WEB_COMMON = 'Extreal.Integration.Web.Common';
/** Which UPM package brings which assembly that the asmdef names. */
const PACKAGE_OF: Readonly<Record<string, string>> = {
  'Unity.WebRTC': 'com.unity.webrtc',
  UniTask: 'com.cysharp.unitask',
  UniRx: 'com.neuecc.unirx',
  'Extreal.Core.Logging': 'jp.co.tis.extreal.core.logging',
  'Extreal.Core.Common': 'jp.co.tis.extreal.core.common',
};

const root = readJson('package.json') as Manifest;
const asmdef = readJson('Runtime/Extreal.Integration.P2P.WebRTC.asmdef') as Asmdef;
const guide = readText('Documentation~/install/README.md');
const { dependencies } = readJson('Documentation~/install/manifest.json') as Manifest;
const nuget = new Map(
  [
    ...readText('Documentation~/install/packages.config').matchAll(/id="(\S+)" version="(\S+)"/g),
  ].map(([, id, version]) => [id, version]),
);

describe('the assembly definition', () => {
  it('A0.1 has the name, the references and the openness of 1.1.0', () => {
    expect(asmdef).toMatchObject({
      name: 'Extreal.Integration.P2P.WebRTC',
      references: [...Object.keys(PACKAGE_OF), WEB_COMMON],
      autoReferenced: true,
      includePlatforms: [],
      excludePlatforms: [],
      defineConstraints: [],
    });
  });

  it('sees the official Web.Common when it is installed', () => {
    expect(asmdef.versionDefines).toEqual([
      {
        name: 'jp.co.tis.extreal.integration.web.common',
        expression: '',
        define: 'EXTREAL_WEB_COMMON',
      },
    ]);
  });

  it('takes the NuGet assemblies without naming them', () => {
    expect(asmdef.overrideReferences).toBe(false);
  });
});

describe('Documentation~/install/manifest.json', () => {
  it('brings every assembly that the asmdef needs, and this package after them', () => {
    const needed = asmdef.references.filter((name) => name !== WEB_COMMON);
    expect(Object.keys(dependencies)).toEqual([
      NUGET_FOR_UNITY,
      ...Object.keys(dependencies).slice(1, -1),
      root.name,
    ]);
    expect(Object.keys(dependencies).slice(1, -1).sort()).toEqual(
      needed.map((name) => PACKAGE_OF[name]).sort(),
    );
  });

  it('names the versions of the root manifest', () => {
    for (const [name, version] of Object.entries(root.dependencies)) {
      const source = dependencies[name];
      expect(source?.split('#').at(-1)).toBe(version);
    }
  });

  it('takes from git by https, or a version that Unity itself serves', () => {
    const others = Object.entries(dependencies).filter(([, source]) => !source.includes('.git'));
    expect(others.map(([name]) => name)).toEqual(['com.unity.webrtc', root.name]);
    expect(Object.values(dependencies).filter((source) => source.includes('.git'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^https:\/\/github\.com\/.+\.git/)]),
    );
  });
});

describe('Documentation~/install/packages.config', () => {
  it('A0.1 names SocketIOClient 3.0.8, System.Text.Json 8.0.1 and what they need', () => {
    expect(Object.fromEntries(nuget)).toEqual({
      SocketIOClient: '3.0.8',
      'System.Text.Json': '8.0.1',
      'Microsoft.Bcl.AsyncInterfaces': '8.0.0',
      'System.Runtime.CompilerServices.Unsafe': '6.0.0',
      'System.Text.Encodings.Web': '8.0.0',
    });
  });
});

describe('Documentation~/install/README.md', () => {
  it('goes from NuGetForUnity to the NuGet packages to this package', () => {
    const order = [NUGET_FOR_UNITY, 'packages.config', 'Restore Packages', 'extreal-p2p-webrtc'];
    const places = order.map((words) => guide.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names the version of this package and of what it tells to restore', () => {
    expect(guide).toContain(`#${root.version}`);
    expect(guide).toContain(`SocketIOClient ${nuget.get('SocketIOClient') ?? ''}`);
    expect(guide).toContain(`System.Text.Json ${nuget.get('System.Text.Json') ?? ''}`);
  });
});
