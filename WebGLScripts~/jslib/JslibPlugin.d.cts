import type { Compiler } from 'webpack';

export declare class JslibPlugin {
  public apply(compiler: Compiler): void;
}

/** @throws Error with all that Emscripten's preprocessor or optimizer would change or refuse */
export declare function check(jslib: string): void;
