import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCsharp } from './buildCsharp.js';
import { csharp } from './csharpPaths.js';

jest.setTimeout(300_000);

const program = (name: string): string => path.join(csharp, 'programs', name);

function fileOf(command: string): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = folders.map((folder) => path.join(folder, command));
  return files.find((file) => existsSync(file)) ?? command;
}

describe('the build of a C# program', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'csharp-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(name: string, content: string): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  }

  it('does nothing when nothing has changed', async () => {
    const source = program('PlayerLoop.cs');
    const { page } = await buildCsharp(source);

    expect(await buildCsharp(source)).toEqual({ page, progress: '' });
  });

  it('a DllImport that no .jslib provides fails the link, by its name', async () => {
    await expect(buildCsharp(program('MissingImport.cs'))).rejects.toThrow('Nobody_ProvidesThis');
  });

  it('an error in the C# is told with its place', async () => {
    const source = await write('Broken.cs', 'internal static class Program { static void Main( }');

    await expect(buildCsharp(source)).rejects.toThrow(/Broken\.cs\(1,\d+\): error CS/);
  });

  it('one import with two signatures is an error that names both', async () => {
    const source = await write(
      'Twice.cs',
      `using System.Runtime.InteropServices;
       internal static class Program { private static void Main() { A.Two_Shapes(1); B.Two_Shapes(); } }
       internal static class A { [DllImport("__Internal")] public static extern void Two_Shapes(int a); }
       internal static class B { [DllImport("__Internal")] public static extern void Two_Shapes(); }`,
    );

    await expect(buildCsharp(source)).rejects.toThrow(
      /Two_Shapes is imported as VI? by App and as VI? by App/,
    );
  });

  it('a source that is not there, or none at all, is told', async () => {
    await expect(buildCsharp(path.join(folder, 'none.cs'))).rejects.toThrow('There is nothing at');
    await expect(buildCsharp('--help')).resolves.toMatchObject({
      page: expect.stringContaining('usage:') as unknown,
    });
  });

  it('without dotnet, or without emcc, it says what to install', async () => {
    const source = await write(
      'Fresh.cs',
      'internal static class Program { static void Main() {} }',
    );
    const jslib = await write(
      'fresh.jslib',
      `// ${folder}\nmergeInto(LibraryManager.library, {});`,
    );
    const bin = await mkdtemp(path.join(folder, 'bin-'));

    const bare = buildCsharp(source, { env: { PATH: bin } });
    await expect(bare).rejects.toThrow('There is no dotnet here. Install the .NET SDK 10');

    await symlink(fileOf('dotnet'), path.join(bin, 'dotnet'));
    const withDotnet = buildCsharp(source, { jslibs: [jslib], env: { PATH: bin } });
    await expect(withDotnet).rejects.toThrow('There is no emcc here. Install Emscripten');
  });
});
