import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { launchChromium } from '../../browser/launchChromium.js';
import { buildLinkScript } from './buildLinkScript.js';
import { csharp, scripts } from './csharpPaths.js';
import { CsharpPage } from './CsharpPage.js';
import { EventLog } from './EventLog.js';

jest.setTimeout(300_000);

const play = path.join(csharp, 'play.mjs');
const program = path.join(csharp, 'programs/PlayerLoop.cs');

describe('play.mjs', () => {
  it('builds a file, serves its page with a page script, says where, and ends', async () => {
    await buildLinkScript();
    const script = path.join(scripts, 'linkScript.js');
    const child = spawn(process.execPath, [play, program, '--page-script', script]);
    const browser = await launchChromium();
    try {
      const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
      const reports = new EventLog<string>();
      const onReport = (text: string) => reports.add(text);
      const tab = await CsharpPage.open(browser, line.split(' ')[0] ?? '', onReport);

      await reports.next((text) => text === 'ready');

      expect(await tab.page.evaluate(() => typeof globalThis.links.hook)).toBe('function');
    } finally {
      await browser.close();
      child.kill('SIGINT');
      await once(child, 'exit');
    }
  });

  it.each([
    [['--help'], 'usage: node'],
    [[], 'Name one source'],
    [[program, '--port', 'x'], '--port x is no port.'],
    [[program, '--page-script', 'none.js'], 'There is no none.js'],
    [[program, '--sing'], "Unknown option '--sing'"],
  ])('%j is answered by: %s', async (args, answer) => {
    const run = promisify(execFile)(process.execPath, [play, ...args]);

    const said = await run.then(
      ({ stdout }) => stdout,
      (error: unknown) => String((error as { stderr?: string }).stderr),
    );

    expect(said).toContain(answer);
    expect(said).not.toContain('    at ');
  });
});
