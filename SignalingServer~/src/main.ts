#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { HELP } from './cli/help.js';
import { type Command, parseCommandLine, UsageError } from './cli/parseCommandLine.js';
import { serve } from './cli/serve.js';

const EXIT_USAGE = 2;

function readCommand(): Command | undefined {
  try {
    return parseCommandLine(process.argv.slice(2), process.env);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nSee --help.`);
    process.exitCode = EXIT_USAGE;
    return undefined;
  }
}

function readVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

const command = readCommand();
switch (command?.run) {
  case 'help':
    process.stdout.write(HELP);
    break;
  case 'version':
    console.log(readVersion());
    break;
  case 'serve':
    await serve(command, process);
    break;
  case undefined:
    break;
}
