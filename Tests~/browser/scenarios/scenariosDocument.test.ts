import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarios } from './table/scenarios.js';
import { writeDocument } from './table/writeDocument.js';

const file = join(__dirname, '..', '..', '..', 'Documentation~', 'scenarios.md');

describe('Documentation~/scenarios.md', () => {
  it('says what the table says', () => {
    const text = writeDocument(scenarios);
    if (process.env['WRITE_SCENARIOS'] !== undefined) {
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
