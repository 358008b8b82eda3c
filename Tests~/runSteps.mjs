// Runs a list of steps one after the other, each with its own output, a heading and its time.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const help = (steps) => `Usage: npm test -- [options]

  --only <step>[,<step>]  run these steps only
  --all                   go on after a step that failed
  --help                  this text

Steps, in this order:
${steps.map(({ name, title }) => `  ${name.padEnd(9)} ${title}`).join('\n')}

One test file: npm run jest -- <part of its path>`;

function readOptions(steps, args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const only = (values.only ?? []).flatMap((list) => list.split(','));
  const names = steps.map(({ name }) => name);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`no step ${unknown.join(', ')}; there are ${names.join(', ')}`);
  }
  const chosen = steps.filter(({ name }) => only.length === 0 || only.includes(name));
  return { all: values.all, help: values.help, chosen };
}

/** Runs one step with its own output; returns whether it passed. */
function runStep({ command, run }) {
  if (run !== undefined) {
    return run();
  }
  const [file, ...args] = command;
  const { status, signal, error } = spawnSync(file, args, { stdio: 'inherit' });
  if (error !== undefined || signal !== null) {
    console.error(error?.message ?? `${file} was ended by ${signal}`);
  }
  return status === 0;
}

function runSteps(steps, goOn) {
  const results = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n=== ${String(index + 1)}/${String(steps.length)} ${step.name}: ${step.title}`);
    const startedAt = performance.now();
    const passed = runStep(step);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`--- ${step.name} ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
    results.push({ name: step.name, passed, seconds });
    if (!passed && !goOn) {
      break;
    }
  }
  return results;
}

function summarize(steps, results) {
  console.log('');
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(9)} ${seconds.padStart(6)} s`);
  }
  for (const { name } of steps.slice(results.length)) {
    console.log(`not run ${name}`);
  }
  return results.length === steps.length && results.every(({ passed }) => passed);
}

/** Returns the exit code: 0 when every step that was asked for passed. */
export function main(steps, args) {
  try {
    const options = readOptions(steps, args);
    if (options.help) {
      console.log(help(steps));
      return 0;
    }
    return summarize(options.chosen, runSteps(options.chosen, options.all)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
