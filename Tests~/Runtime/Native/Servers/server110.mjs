// Serves as 1.1.0 does: the stand-in of the TypeScript tests, in a process of its own.
// Each line on standard input is the id of a socket to cut, as a network does.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const source = new URL('../../../standins/Server110.ts', import.meta.url);
const folder = fileURLToPath(new URL('../../../out/standins/', import.meta.url));
const { code } = transformSync(readFileSync(source, 'utf8'), {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
});
mkdirSync(folder, { recursive: true });
// One file for each process: several may start at once.
const script = `${folder}Server110.${String(process.pid)}.mjs`;
writeFileSync(script, code);

const { Server110 } = await import(pathToFileURL(script).href);
rmSync(script);
const server = new Server110();
console.log(await server.listen(Number(process.argv[2] ?? 0)));
createInterface(process.stdin)
  .on('line', (id) => {
    server.cut(id);
  })
  // A test that ends in any way takes its server along.
  .on('close', () => {
    process.exit();
  });
