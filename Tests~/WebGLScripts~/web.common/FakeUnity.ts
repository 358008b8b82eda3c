/** A player with the official helper.jslib: its memory, its function table and its postsets. */
export class FakeUnity {
  /** Every C# callback's calls, by pointer. */
  public readonly heard: [pointer: number, str1: string, str2: string][] = [];
  public readonly freed: number[] = [];
  public nop: (pointer: number) => unknown = () => undefined;
  public callAction: (...pointers: number[]) => unknown = () => undefined;
  public callFunction: (...pointers: number[]) => unknown = () => undefined;
  public addCallback: (...pointers: number[]) => unknown = () => undefined;

  private readonly memory = new Map<number, string>();
  private next = 8;

  /** @param dynCalls whether the build exports dynCall_vii; Unity 6 with WebAssembly 2023 does not */
  public constructor(private readonly dynCalls = true) {}

  /** What Emscripten runs while it evaluates the framework, in the order of the official package. */
  public runPostsets(): void {
    const { __getNop: getNop, __getMethod: getMethod } = globalThis;
    if (!getNop || !getMethod) {
      throw new Error('__getNop is not defined');
    }
    this.nop = getNop(this.helper(), () => {
      throw new Error('This player draws nothing.');
    });
    this.callAction = getMethod('CallAction');
    this.callFunction = getMethod('CallFunction');
    this.addCallback = getMethod('AddCallback');
  }

  /** A string argument of C#. */
  public pointerTo(text: string): number {
    const pointer = this.next;
    this.next += 8;
    this.memory.set(pointer, text);
    return pointer;
  }

  public textAt(pointer: unknown): string | undefined {
    return this.memory.get(Number(pointer));
  }

  private helper(): Parameters<NonNullable<typeof globalThis.__getNop>>[0] {
    const call = (pointer: number, str1: number, str2: number): void => {
      this.heard.push([pointer, this.textAt(str1) ?? '', this.textAt(str2) ?? '']);
    };
    const table = { get: (pointer: number) => call.bind(undefined, pointer) };
    return {
      lengthBytesUTF8: (text) => new TextEncoder().encode(text).length,
      stringToUTF8: (text, pointer) => this.memory.set(pointer, text),
      UTF8ToString: (pointer) => this.textAt(pointer) ?? '',
      Module: {
        _malloc: () => this.pointerTo(''),
        _free: (pointer) => this.freed.push(pointer),
        ...(this.dynCalls
          ? { dynCall_vii: call }
          : { wasmTable: table as unknown as WebAssembly.Table }),
      },
      GL: { textures: [] },
    };
  }
}
