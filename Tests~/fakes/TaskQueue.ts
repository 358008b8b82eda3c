import { setImmediate } from 'node:timers';

// Captured at import: jest's fake timers replace the globals later, and must not stop the fakes.
const nextTurn = setImmediate;

/** Turns in a row without a task before `settle` believes that nothing more comes. */
const QUIET_TURNS = 5;

/** What the W3C calls "queue a task": later, in order, and without any real timer. */
export class TaskQueue {
  private waiting = 0;

  public post(task: () => void): void {
    this.waiting += 1;
    nextTurn(() => {
      this.waiting -= 1;
      task();
    });
  }

  /** Resolves in a task of its own. */
  public turn(): Promise<void> {
    return new Promise((resolve) => {
      this.post(resolve);
    });
  }

  /** Resolves when all tasks, and those that they or their promises posted, have run. */
  public async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await new Promise<void>((resolve) => {
        nextTurn(resolve);
      });
      if (this.waiting > 0) {
        quiet = -1;
      }
    }
  }
}
