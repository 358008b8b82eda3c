import { OperationQueue } from '../../../../WebGLScripts~/p2p.webrtc/src/peer/OperationQueue.js';

/** A promise that the test fulfils. */
const createGate = (): { open: () => void; opened: Promise<void> } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

describe('OperationQueue', () => {
  const errors: unknown[] = [];
  let queue: OperationQueue;

  beforeEach(() => {
    errors.length = 0;
    queue = new OperationQueue((error) => errors.push(error));
  });

  it('A0.7-10 lets no operation overtake one that waits', async () => {
    const order: string[] = [];
    const gate = createGate();
    const first = queue.add(async () => {
      await gate.opened;
      order.push('first');
    });
    const second = queue.add(() => {
      order.push('second');
      return Promise.resolve();
    });
    gate.open();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('reports an error, synchronous or not, and goes on', async () => {
    await queue.add(() => Promise.reject(new Error('later')));
    await queue.add(() => {
      throw new Error('at once');
    });
    let hasRun = false;
    await queue.add(() => {
      hasRun = true;
      return Promise.resolve();
    });
    expect(errors).toEqual([new Error('later'), new Error('at once')]);
    expect(hasRun).toBe(true);
  });

  it('drops what waits when closed, and keeps silent about what runs', async () => {
    const gate = createGate();
    const running = queue.add(async () => {
      await gate.opened;
      throw new Error('too late to matter');
    });
    let hasRun = false;
    const waiting = queue.add(() => {
      hasRun = true;
      return Promise.resolve();
    });
    // The first operation begins in a microtask of its own.
    await Promise.resolve();
    queue.close();
    gate.open();
    await Promise.all([running, waiting]);
    expect(hasRun).toBe(false);
    expect(errors).toEqual([]);
  });
});
