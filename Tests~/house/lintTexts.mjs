// Lints texts as if each were the file that it names: [{ file, text }] on standard input, a list of
// rule names for each on standard output. ESLint's configuration is a module, which jest cannot load.
import { text } from 'node:stream/consumers';

import { ESLint } from 'eslint';

const eslint = new ESLint();
const cases = JSON.parse(await text(process.stdin));
const results = [];
for (const { file, text: code } of cases) {
  const [result] = await eslint.lintText(code, { filePath: file });
  results.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(results));
