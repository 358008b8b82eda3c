import { readText } from '../projectFiles.js';

/** The first group of each match. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? '');
}

/** The first cells of the rows of a table, those in code. */
function codesUnder(heading: string): string[] {
  const [, section = ''] = readText('Documentation~/csharp.md').split(`\n## ${heading}\n`);
  return all(section.split('\n## ')[0] ?? '', /^\| `([^`]+)`/gm);
}

describe('error codes', () => {
  const typescript = all(
    readText('WebGLScripts~/p2p.webrtc/src/protocol/ErrorCode.ts'),
    /^ {2}\| '([a-z0-9-]+)'/gm,
  );
  const csharp = all(readText('Runtime/ErrorCode.cs'), /const string \w+ = "([a-z0-9-]+)";/g);

  it('are found in TypeScript', () => {
    expect(typescript).toContain('host-name-taken');
    expect(new Set(typescript).size).toBe(typescript.length);
  });

  it('are the same in TypeScript and in C#, in the same order', () => {
    expect(csharp).toEqual(typescript);
  });

  it('are all explained in csharp.md', () => {
    expect(codesUnder('Error codes')).toEqual(typescript);
  });

  it('have the same name in C#', () => {
    const names = all(readText('Runtime/ErrorCode.cs'), /const string (\w+) = /g);
    expect(names.map((name) => name.toLowerCase())).toEqual(
      csharp.map((code) => code.replaceAll('-', '')),
    );
  });
});

describe('the events table of csharp.md', () => {
  it('has every event of PeerClient', () => {
    const events = all(
      readText('Runtime/PeerClient.Events.cs'),
      /public IObservable<\w+> (\w+) =>/g,
    );
    expect(events).toContain('OnStarted');
    expect(codesUnder('Events')).toEqual(events);
  });
});

describe('the timeouts table of csharp.md', () => {
  it('tells the defaults of the sources', () => {
    const seconds = (name: string, file: string): string =>
      all(readText(file), new RegExp(`${name} = TimeSpan.FromSeconds\\((\\d+)\\)`, 'g')).join();
    const table = readText('Documentation~/csharp.md');
    const row = (first: string): string =>
      table.split('\n').find((line) => line.startsWith(`| ${first}`)) ?? '';
    const config = 'Runtime/PeerConfig.cs';
    const native = 'Runtime/Native/PeerDefaults.cs';
    expect(row('`P2PTimeout`')).toContain(`| ${seconds('P2PTimeout', config)} s`);
    expect(row('`VanillaIceTimeout`')).toContain(`| ${seconds('VanillaIceTimeout', config)} s`);
    expect(row('`SocketOptions.ConnectionTimeout`')).toContain(
      `| ${seconds('ConnectionTimeout', native)} s`,
    );
    expect(row('an answer of the server')).toContain(`| ${seconds('AckTimeout', native)} s`);
    expect(row('a lost signaling connection')).toContain(`| ${seconds('ResumeWindow', native)} s`);
  });
});

describe('getting-started-unity.md', () => {
  const [, program = ''] = readText('Documentation~/getting-started-unity.md').split('```csharp\n');
  const lines = (program.split('```')[0] ?? '').split('\n').map((line) => line.trim());

  it('shows lines of the sample Minimal, which a test compiles', () => {
    const sample = readText('Samples~/Minimal/MeetOthers.cs')
      .split('\n')
      .map((line) => line.trim());
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => !sample.includes(line))).toEqual([]);
  });
});
