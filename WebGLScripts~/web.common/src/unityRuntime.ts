import { WebCommonError } from './WebCommonError.js';

/** An address in the player's WebAssembly memory; 0 is null. */
export type Pointer = number;

type CallText = (callback: Pointer, str1: Pointer, str2: Pointer) => void;
type WasmExports = {
  malloc?: (size: number) => Pointer;
  free?: (pointer: Pointer) => void;
  __indirect_function_table?: WebAssembly.Table;
};

/** Emscripten's module object, as far as it is used; what is there depends on its version. */
export type UnityModule = {
  _malloc?: (size: number) => Pointer;
  _free?: (pointer: Pointer) => void;
  dynCall_vii?: CallText;
  wasmTable?: WebAssembly.Table;
  asm?: WasmExports;
  wasmExports?: WasmExports;
};

/** Emscripten's book-keeping of WebGL objects: the index is what C# calls a native pointer. */
export type UnityGl = { textures: (WebGLTexture | null)[] };
export type WebGlContext = WebGLRenderingContext | WebGL2RenderingContext;

/** The first argument of `__getNop`, written by the official helper.jslib. */
export type UnityHelper = {
  lengthBytesUTF8: (text: string) => number;
  stringToUTF8: (text: string, pointer: Pointer, size: number) => void;
  UTF8ToString: (pointer: Pointer) => string;
  Module: UnityModule;
  GL: UnityGl;
};
export type UnityRuntime = { helper: UnityHelper; getContext: () => WebGlContext };

/** What `__getMethod` returns; only CallFunction gives a pointer. */
export type BoundMethod = (...pointers: Pointer[]) => Pointer | undefined;
export type GetNop = (helper: UnityHelper, getContext: () => WebGlContext) => BoundMethod;
export type GetMethod = (name: string) => BoundMethod;
export type ForeignBundle = { getNop?: GetNop; getMethod?: GetMethod };

/** A null pointer is "" (A0-58). */
export function readText({ helper }: UnityRuntime, pointer: Pointer | undefined): string {
  return pointer ? helper.UTF8ToString(pointer) : '';
}

/** The caller, or IL2CPP when it is a return value, frees it. */
export function writeText({ helper }: UnityRuntime, text: string): Pointer {
  const { Module } = helper;
  const allocate = Module._malloc ?? exportsOf(Module).malloc;
  if (!allocate) {
    throw new WebCommonError('not-supported', 'This Unity player exports no malloc.');
  }
  const size = helper.lengthBytesUTF8(text) + 1;
  const pointer = allocate(size);
  helper.stringToUTF8(text, pointer, size);
  return pointer;
}

/** Calls a C# `Action<string, string>` by its pointer; the strings live as long as the call. */
export function callText(
  runtime: UnityRuntime,
  callback: Pointer,
  str1: string,
  str2: string,
): void {
  const { Module } = runtime.helper;
  const call = Module.dynCall_vii ?? callThroughTable(Module);
  const free = Module._free ?? exportsOf(Module).free;
  const texts = [writeText(runtime, str1), writeText(runtime, str2)] as const;
  try {
    call(callback, ...texts);
  } finally {
    texts.forEach((pointer) => free?.(pointer));
  }
}

// Players linked without dynCalls, or with Unity 6's WebAssembly 2023 (A0.7-15).
function callThroughTable(module: UnityModule): CallText {
  const table = module.wasmTable ?? exportsOf(module).__indirect_function_table;
  if (!table) {
    throw new WebCommonError(
      'not-supported',
      'This Unity player exports neither dynCall_vii nor its function table: use WebGLHelper of ' +
        'Extreal.Integration.P2P.WebRTC, or switch WebAssembly 2023 off in the player settings.',
    );
  }
  return (callback, str1, str2) => {
    const entry: unknown = table.get(callback);
    if (!isTextFunction(entry)) {
      throw new WebCommonError('not-found', `No C# callback at ${callback}.`);
    }
    entry(str1, str2);
  };
}

type TextFunction = (str1: Pointer, str2: Pointer) => void;

function isTextFunction(entry: unknown): entry is TextFunction {
  return typeof entry === 'function';
}

function exportsOf(module: UnityModule): WasmExports {
  return module.wasmExports ?? module.asm ?? {};
}
