// emcc, with the settings that the runtime pack was made for.
import { basename, join } from 'node:path';

import { run } from './run.mjs';

/** Read by the pack's JavaScript library while emcc evaluates it. */
const FEATURES = Object.fromEntries(
  [
    ...['WASM_ENABLE_SIMD', 'WASM_ENABLE_EH', 'WASM_ENABLE_EVENTPIPE', 'RUN_AOT_COMPILATION'],
    ...['ENABLE_DEVTOOLS_PROFILER', 'ENABLE_AOT_PROFILER', 'ENABLE_LOG_PROFILER'],
  ].map((name) => [name, '0']),
);

/** Compiles `source` into `folder`; gives the object file. */
export async function compileC(source, folder, { pack }) {
  const object = join(folder, basename(source).replace(/\.c$/, '.o'));
  const include = join(pack, 'native/include');
  await run('emcc', [
    ...['-Oz', '-DGEN_PINVOKE=1', '-Wno-deprecated-declarations', `-I${folder}`],
    ...[`-I${join(include, 'wasm')}`, `-I${join(include, 'mono-2.0')}`, '-c', source, '-o', object],
  ]);
  return object;
}

const EXPORTED_METHODS = [
  ...['FS', 'FS_createPath', 'FS_createDataFile', 'out', 'err', 'abort', 'ccall', 'cwrap'],
  ...['setValue', 'getValue', 'UTF8ToString', 'UTF8ArrayToString', 'lengthBytesUTF8'],
  ...['stringToUTF8Array', 'removeRunDependency', 'addRunDependency', 'addFunction'],
  ...['runtimeKeepalivePush', 'runtimeKeepalivePop', 'maybeExit', 'safeSetTimeout'],
];
const INCLUDED = ['$runtimeKeepalivePush', '$runtimeKeepalivePop', '$maybeExit', '$safeSetTimeout'];

/** Links to `output` (a .js, with a .wasm beside it). */
export function link({ inputs, scripts, exportedFunctions, output }) {
  const args = [
    ...['-O1', '--profiling-funcs', '-sENVIRONMENT=web', '-sMODULARIZE=1', '-sEXPORT_ES6=1'],
    ...['-sEXPORT_NAME=createDotnetRuntime', '-sWASM_BIGINT=1', '-sFORCE_FILESYSTEM=1'],
    ...['-sINITIAL_MEMORY=33554432', '-sTOTAL_STACK=5MB', '-sALLOW_MEMORY_GROWTH=1'],
    ...['-sALLOW_TABLE_GROWTH=1', '-sNO_EXIT_RUNTIME=1'],
    `-sDEFAULT_LIBRARY_FUNCS_TO_INCLUDE=${JSON.stringify(INCLUDED)}`,
    `-sEXPORTED_RUNTIME_METHODS=${JSON.stringify(EXPORTED_METHODS)}`,
    `-sEXPORTED_FUNCTIONS=${JSON.stringify(exportedFunctions)}`,
    ...scripts,
    ...inputs,
    ...['-o', output],
  ];
  return run('emcc', args, { env: FEATURES });
}
