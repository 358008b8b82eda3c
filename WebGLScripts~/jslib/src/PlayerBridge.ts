import { PeerAdapter } from '@extreal-dev/extreal.integration.p2p.webrtc';
import {
  addCallback,
  callAction,
  callFunction,
  describeError,
  hasAction,
  hasForeignPageBundle,
  initialize,
  seal,
} from '@extreal-dev/extreal.integration.web.common/bridge';

/** What C# calls first, and whose presence decides which PeerAdapter serves (A0-42). */
const constructAction = 'WebGLPeerClient#WebGLPeerClient';

/** What the wrapper does for the bundle: Emscripten's macros must not pass through webpack. */
export type PlayerEnvironment = {
  /** Calls C#'s TextCallback; throws what comes out of the player. */
  sendText: (name: string, str1: string, str2: string) => void;
};

/**
 * One player's end of the page's registry. Nothing throws into WebAssembly: what goes wrong waits
 * for `takeError`.
 */
export class PlayerBridge {
  private readonly environment: PlayerEnvironment;
  private error: string | null = null;

  public constructor(environment: PlayerEnvironment) {
    this.environment = environment;
  }

  public initialize(isDebug: boolean): void {
    initialize(isDebug);
  }

  /** @returns 0, or 1 while an error waits */
  public callAction(name: string, str1: string, str2: string): 0 | 1 {
    return this.attempt(() => {
      this.choosePeerAdapter(name);
      callAction(name, str1, str2);
      return 0;
    }, 1);
  }

  /** @returns null while an error waits */
  public callFunction(name: string, str1: string, str2: string): string | null {
    return this.attempt(() => callFunction(name, str1, str2), null);
  }

  public addCallback(name: string): void {
    addCallback(name, (str1, str2) => {
      try {
        this.environment.sendText(name, str1, str2);
      } catch (error) {
        console.error(`C# failed in ${name}`, error);
      }
    });
  }

  /** @returns `code` newline `message`, once; null when there is none */
  public takeError(): string | null {
    const error = this.error;
    this.error = null;
    return error;
  }

  /** The page's own adapter, with the application's hooks, goes before the embedded one. */
  private choosePeerAdapter(name: string): void {
    if (name === constructAction && !hasAction(name) && !hasForeignPageBundle()) {
      new PeerAdapter().adapt();
      seal('WebGLPeerClient#');
    }
  }

  private attempt<T>(run: () => T, failed: T): T {
    try {
      return run();
    } catch (error) {
      const { code, message } = describeError(error);
      this.error = `${code}\n${message}`;
      return failed;
    }
  }
}
