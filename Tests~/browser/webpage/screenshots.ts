import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const root = join(__dirname, '../../..');

/** The documentation's images change only when asked to: UPDATE_SCREENSHOTS=1. */
const folder =
  process.env['UPDATE_SCREENSHOTS'] === '1'
    ? join(root, 'Documentation~/images')
    : join(root, 'Tests~/out');

/** Writes `webpage-{light,dark}-<name>.png`. */
export const takeScreenshots = async (page: Page, name: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const path = join(folder, `webpage-${colorScheme}-${name}.png`);
    await page.screenshot({ path, fullPage: true });
  }
};
