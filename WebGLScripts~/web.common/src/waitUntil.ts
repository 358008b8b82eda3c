/**
 * Resolves as soon as `condition` or `cancel` holds; rejects with what either throws.
 *
 * @param interval - between two looks, ms
 */
export function waitUntil(
  condition: () => boolean,
  cancel: () => boolean,
  interval = 100,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        if (condition() || cancel()) {
          resolve();
        } else {
          setTimeout(look, interval);
        }
      } catch (error) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- passed on
        reject(error);
      }
    };
    look();
  });
}
