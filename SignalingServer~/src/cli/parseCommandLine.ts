import { parseArgs } from 'node:util';
import { DEFAULT_PORT } from '../defaults.js';
import type { CorsOptions } from '../options.js';

/** What the command line and the environment ask for. */
export type Command =
  | { run: 'help' | 'version' }
  | { run: 'serve'; port: number; logging: boolean; cors: CorsOptions | undefined };

/** A wrong option; its message is for the person at the terminal. */
export class UsageError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws UsageError that names the option and the values that it takes. */
export function parseCommandLine(args: readonly string[], environment: Environment): Command {
  const values = readFlags(args);
  if (values.help) return { run: 'help' };
  if (values.version) return { run: 'version' };
  const port = values.port ?? environment['PORT'];
  return {
    run: 'serve',
    port: readPort(values.port === undefined ? 'PORT' : '--port', port),
    logging: readChoice(environment, 'SIGNALING_LOGGING', 'on', 'off'),
    cors: readCors(environment),
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
        port: { type: 'string', short: 'p' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readPort(name: string, value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new UsageError(`${name} must be a number from 0 to 65535, not "${value}".`);
}

/** Empty is the same as unset: compose files pass variables on that way. */
function readChoice(environment: Environment, name: string, yes: string, no: string): boolean {
  const value = environment[name] ?? '';
  if (value === '' || value === no) return false;
  if (value === yes) return true;
  throw new UsageError(`${name} must be "${yes}" or "${no}", not "${value}".`);
}

function readCors(environment: Environment): CorsOptions | undefined {
  const credentials = readChoice(environment, 'SIGNALING_CORS_CREDENTIALS', 'true', 'false');
  const value = environment['SIGNALING_CORS_ORIGIN'] ?? '';
  if (value === '') return undefined;
  if (value === '*') return { origin: '*', credentials };
  return { origin: value.split(',').map((origin) => readOrigin(origin.trim())), credentials };
}

function readOrigin(origin: string): string {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
  throw new UsageError(
    'SIGNALING_CORS_ORIGIN must be "*", or origins such as https://game.example separated by ' +
      `commas, without a path; not "${origin}".`,
  );
}
