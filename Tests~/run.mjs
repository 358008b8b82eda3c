// `npm test`: installs what is missing, then proves everything, step by step.
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { main } from './runSteps.mjs';
import { STEPS } from './steps.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
process.env.PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
process.exitCode = main(STEPS, process.argv.slice(2));
