import { listProjectFiles, readJson, readText } from './projectFiles.js';

type Versions = Readonly<Record<string, string>>;
type Manifest = {
  name: string;
  version: string;
  workspaces?: string[];
  dependencies?: Versions;
  devDependencies?: Versions;
  peerDependencies?: Versions;
  scripts?: Versions;
  samples?: { path: string }[];
};
type Lock = {
  packages: Readonly<
    Record<string, { resolved?: string; link?: boolean; optionalDependencies?: Versions }>
  >;
};

const STUBS = /^Tests~\/upm\/[^/]+\/package\.json$/;
const root = readJson('package.json') as Manifest;
const manifestFiles = listProjectFiles().filter(
  (file) => /(^|\/)package\.json$/.test(file) && !file.startsWith('Tests~/Runtime/'),
);
const ours = manifestFiles.filter((file) => !STUBS.test(file));
const workspaceFiles = (root.workspaces ?? [])
  .filter((folder) => !folder.includes('*'))
  .map((folder) => `${folder}/package.json`);

describe('the root manifest, read by Unity and by npm', () => {
  it('has the UPM dependencies as stub workspaces of the same names and versions', () => {
    const stubs = manifestFiles
      .filter((file) => STUBS.test(file))
      .map((file) => readJson(file) as Manifest);
    expect(Object.fromEntries(stubs.map(({ name, version }) => [name, version]))).toEqual(
      root.dependencies,
    );
    expect(root.workspaces).toContain('Tests~/upm/*');
  });

  it('A0.1 names the UPM packages of 1.1.0 with their versions, web.common apart', () => {
    expect(root.dependencies).toEqual({
      'com.cysharp.unitask': '2.5.0',
      'com.neuecc.unirx': '7.1.0',
      'com.unity.webrtc': '3.0.0-pre.7',
      'jp.co.tis.extreal.core.common': '1.2.0',
      'jp.co.tis.extreal.core.logging': '1.2.0',
    });
  });

  it('has nothing that hides it from Unity or from OpenUPM, or that builds on install', () => {
    expect(Object.keys(root)).not.toContain('type');
    expect(Object.keys(root)).not.toContain('private');
    expect(Object.keys(root.scripts ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(prepare|prepack|(pre|post)?install)$/)]),
    );
  });

  it('lists samples that are there', () => {
    const files = listProjectFiles();
    for (const { path } of root.samples ?? []) {
      expect(files.filter((file) => file.startsWith(`${path}/`))).not.toHaveLength(0);
    }
  });
});

describe('the manifests', () => {
  it('include every workspace', () => {
    expect(ours).toEqual(expect.arrayContaining(workspaceFiles));
    expect(workspaceFiles.length).toBeGreaterThan(3);
  });

  it.each(ours)('%s carries the one version, and names our packages by it', (file) => {
    const manifest = readJson(file) as Manifest;
    expect(manifest.version).toBe(root.version);
    const named = Object.entries({
      ...manifest.peerDependencies,
      ...manifest.devDependencies,
      ...manifest.dependencies,
    }).filter(([name]) => name.startsWith('@extreal-dev/'));
    expect(named).toEqual(named.map(([name]) => [name, root.version]));
  });

  it('CHANGELOG.md begins with the version', () => {
    expect(/^## \[([^\]]+)\]/m.exec(readText('CHANGELOG.md'))?.[1]).toBe(root.version);
  });
});

describe('package-lock.json', () => {
  const { packages } = readJson('package-lock.json') as Lock;

  it('names no host: what is resolved lies in this repository', () => {
    const resolved = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved.filter(([, entry]) => entry.link !== true)).toEqual([]);
    expect(resolved.filter(([, entry]) => entry.resolved?.includes('://'))).toEqual([]);
    expect(readText('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  it('knows the build of every platform, without which `npm ci` refuses it', () => {
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const missing = Object.values(packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it('links the stubs of the UPM dependencies, so that npm asks nobody for them', () => {
    for (const name of Object.keys(root.dependencies ?? {})) {
      expect(packages[`node_modules/${name}`]).toMatchObject({
        link: true,
        resolved: `Tests~/upm/${name}`,
      });
    }
  });
});
