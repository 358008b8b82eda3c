// The program, and all the C# that it stands on, as .NET assemblies.
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import { BuildError } from './BuildError.mjs';
import { once } from './once.mjs';
import { here, out, runtimeSources, unity } from './places.mjs';
import { run } from './run.mjs';

const STAND_INS = ['Actor', 'ExtrealCore', 'Runtime', 'UniRx', 'UniTask', 'UnityEngine'];

/** What every program stands on. */
const ground = [
  ...STAND_INS.map((name) => join(unity, name)),
  join(unity, 'Directory.Build.props'),
  join(unity, 'package-lock.json'),
  join(here, 'Host'),
  join(here, 'App.targets'),
  join(here, 'Directory.Build.props'),
];

/** @param source a file.cs, a folder of them, or a project that imports App.targets */
export async function compileApp(source, folder, log) {
  if (!existsSync(source)) {
    throw new BuildError(`There is nothing at ${source}`);
  }
  if (!existsSync(join(unity, 'node_modules'))) {
    throw new BuildError('The stand-in for Unity lacks its packages: npm ci --prefix Tests~/unity');
  }
  const isProject = extname(source) === '.csproj';
  const inputs = [isProject ? dirname(source) : source, runtimeSources, ...ground];
  const assemblies = join(folder, 'bin');
  return once({ title: 'the program compiled', folder, inputs, log }, async () => {
    const project = isProject ? source : await writeProject(source, folder);
    const args = [
      ...['build', project, '-m:1', '--nologo', '-v', 'q', '-clp:NoSummary'],
      // Analyzers have their say where Runtime.csproj itself is built.
      ...['-p:ExtrealDefines=UNITY_WEBGL', '-p:RunAnalyzers=false'],
    ];
    // Not by -p: dotnet's command line takes a folder that exists for a project.
    const env = { ExtrealOut: join(out, 'dotnet'), ExtrealAppOut: assemblies };
    await run('dotnet', args, { env });
    return { assemblies, program: basename(project, '.csproj') };
  });
}

async function writeProject(source, folder) {
  const files = statSync(source).isDirectory() ? join(source, '**/*.cs') : source;
  const project = join(folder, 'App.csproj');
  await writeFile(
    project,
    `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
  </PropertyGroup>
  <ItemGroup>
    <Compile Include="${escape(files)}" />
  </ItemGroup>
  <Import Project="${escape(join(here, 'App.targets'))}" />
</Project>
`,
  );
  return project;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
