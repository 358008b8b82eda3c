import type { Logger } from '../Logger.js';

/**
 * Called with each new connection before its offer or answer is made, so that channels and tracks
 * get into the first description (A0-27). A returned promise is awaited.
 */
export type PcCreateHook = (
  id: string,
  isOffer: boolean,
  pc: RTCPeerConnection,
) => void | Promise<void>;

/** Called before the connection to this peer is closed (A0-28). */
export type PcCloseHook = (id: string) => void;

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/** The application's hooks: add-only, in order of registration, each one's error its own (A0-29). */
export class Hooks {
  private readonly createHooks: PcCreateHook[] = [];
  // A close hook may be async all the same; its rejection must not go unhandled.
  private readonly closeHooks: ((id: string) => unknown)[] = [];

  public constructor(private readonly logger: Logger) {}

  public addCreate(hook: PcCreateHook): void {
    this.createHooks.push(hook);
  }

  public addClose(hook: PcCloseHook): void {
    this.closeHooks.push(hook);
  }

  /** Runs the create hooks one after the other; stops between two when `isCancelled`. */
  public async runCreate(
    id: string,
    isOffer: boolean,
    pc: RTCPeerConnection,
    isCancelled: () => boolean,
  ): Promise<void> {
    for (const hook of this.createHooks.slice()) {
      if (isCancelled()) {
        return;
      }
      try {
        const result: unknown = hook(id, isOffer, pc);
        if (isThenable(result)) {
          await result;
        }
      } catch (error) {
        this.logger.error(`A create hook failed for ${id}; the connection goes on`, error);
      }
    }
  }

  public runClose(id: string): void {
    for (const hook of this.closeHooks.slice()) {
      try {
        const result = hook(id);
        if (isThenable(result)) {
          result.then(undefined, (error: unknown) => {
            this.logCloseError(id, error);
          });
        }
      } catch (error) {
        this.logCloseError(id, error);
      }
    }
  }

  private logCloseError(id: string, error: unknown): void {
    this.logger.error(`A close hook failed for ${id}; the close goes on`, error);
  }
}
