import { readJson, readText } from './projectFiles.js';

type Lock = {
  packages: Readonly<
    Record<string, { version: string; license?: string; dependencies?: Record<string, string> }>
  >;
};

/** engine.io-client's `browser` field replaces these two with the page's own. */
const NODE_ONLY = ['ws', 'xmlhttprequest-ssl'];
const { packages } = readJson('package-lock.json') as Lock;

function entryOf(name: string): Lock['packages'][string] {
  const entry = packages[`node_modules/${name}`];
  if (entry === undefined) {
    throw new Error(`package-lock.json has no ${name}`);
  }
  return entry;
}

/** What comes with a package when a bundler builds a page from it. */
function closure(name: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(name) && !NODE_ONLY.includes(name)) {
    seen.add(name);
    Object.keys(entryOf(name).dependencies ?? {}).forEach((next) => closure(next, seen));
  }
  return seen;
}

describe('Third Party Notices.md', () => {
  const notices = readText('Third Party Notices.md');
  const listed = [...notices.matchAll(/^Component: (\S+)\n\nVersion: (\S+)/gm)];

  it('lists socket.io-client and all that comes with it, in the versions of the lock', () => {
    const redistributed = [...closure('socket.io-client')];
    expect(Object.fromEntries(listed.map(([, name, version]) => [name, version]))).toEqual(
      Object.fromEntries(redistributed.map((name) => [name, entryOf(name).version])),
    );
  });

  it('carries a copyright line and the MIT text for each', () => {
    const sections = notices.split(/^Component: /m).slice(1);
    expect(sections).toHaveLength(listed.length);
    for (const section of sections) {
      expect(section).toMatch(/^License: MIT$/m);
      expect(section).toMatch(/Copyright \(c\) \d{4}/);
      expect(section.replace(/\s+/g, ' ')).toContain('THE SOFTWARE IS PROVIDED');
    }
  });
});

describe('LICENSE.md', () => {
  it('is the whole Apache License 2.0', () => {
    const license = readText('LICENSE.md');
    expect(license).toContain('Version 2.0, January 2004');
    expect(license).toContain('END OF TERMS AND CONDITIONS');
    expect(license).toContain('APPENDIX: How to apply the Apache License to your work.');
  });
});
