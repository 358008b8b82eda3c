import { isAsync, waitUntil } from '@extreal-dev/extreal.integration.web.common';

describe('waitUntil', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('looks every 100 ms until the condition holds', async () => {
    let isReady = false;
    const condition = jest.fn(() => isReady);
    const waiting = waitUntil(condition, () => false);

    jest.advanceTimersByTime(250);
    expect(condition).toHaveBeenCalledTimes(3);
    isReady = true;
    jest.advanceTimersByTime(50);

    await expect(waiting).resolves.toBeUndefined();
  });

  it('ends when it is cancelled, at the interval that was asked for', async () => {
    let isCancelled = false;
    const waiting = waitUntil(
      () => false,
      () => isCancelled,
      10,
    );

    isCancelled = true;
    jest.advanceTimersByTime(10);

    await expect(waiting).resolves.toBeUndefined();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('rejects with what the condition throws', async () => {
    const broken = (): boolean => {
      throw new Error('broken');
    };

    await expect(waitUntil(broken, () => false)).rejects.toThrow('broken');
  });
});

describe('isAsync', () => {
  it('A0.7-9 knows native async functions only', () => {
    expect(isAsync(async () => Promise.resolve())).toBe(true);
    expect(isAsync(() => Promise.resolve())).toBe(false);
    expect(isAsync('text')).toBe(false);
  });
});
