import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root. */
export const ROOT = join(__dirname, '..', '..');

/** Every file of the project, relative to its root: tracked, or new and not ignored by git. */
export function listProjectFiles(): string[] {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others'];
  const output = execFileSync('git', [...args, '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  const files = new Set(output.split('\0').filter((file) => file !== ''));
  return [...files].filter((file) => existsSync(join(ROOT, file)));
}

export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Parses a JSON file of the project; the caller names the shape that it relies on. */
export function readJson(file: string): unknown {
  return JSON.parse(readText(file));
}
