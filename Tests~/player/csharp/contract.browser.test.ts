import { Buffer } from 'node:buffer';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../browser/launchChromium.js';
import { buildCsharp } from './buildCsharp.js';
import { csharp } from './csharpPaths.js';
import { CsharpPage } from './CsharpPage.js';
import { EventLog } from './EventLog.js';
import { serveCsharp } from './serveCsharp.js';

jest.setTimeout(300_000);

const folder = path.join(csharp, 'programs/Contract');
const texts = {
  ASCII: 'plain text',
  nothing: '',
  'two bytes each': 'Gr\u00fc\u00dfe \u00f1 \u0416',
  'three bytes each': '\u65e5\u672c\u8a9e \u20ac \ufeff',
  'four bytes each': '\ud83c\udf0a \ud83d\udc69\u200d\ud83d\udcbb \ud834\udd1e',
  'controls and quotes': 'tab\t newline\n return\r " \' \\ \u2028 \u0001',
};

describe('C# in WebAssembly, and a .jslib', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveCsharp>>;
  let tab: CsharpPage;
  let reports: EventLog<string>;

  const next = () => reports.next(() => true);

  beforeAll(async () => {
    const { page } = await buildCsharp(folder, { jslibs: [path.join(folder, 'contract.jslib')] });
    served = await serveCsharp(page);
    browser = await launchChromium();
  });
  beforeEach(async () => {
    reports = new EventLog();
    tab = await CsharpPage.open(browser, served.urlOf('none'), (text) => reports.add(text));
    expect(await next()).toBe('ready');
  });
  afterEach(() => tab.close());
  afterAll(() => Promise.all([browser.close(), served.close()]));

  it.each(Object.entries(texts))('carries strings both ways: %s', async (_, text) => {
    await tab.command(`echo ${text}`);

    expect(await next()).toBe(text);
  });

  it('carries strings of a mebibyte', async () => {
    const text = `${'\u3042'.repeat(1 << 20)}.`;

    await tab.command(`echo ${text}`);

    expect((await next()) === text).toBe(true);
  });

  it('carries whole, floating and 64-bit numbers and truth values in one call', async () => {
    await tab.command('numbers ');

    expect(await next()).toBe(String(40 + 1.5 + 0.25 + 1 + 2 ** 40));
  });

  it('carries bytes both ways', async () => {
    await tab.command('bytes \u65e5\u672c');

    const reversed = Buffer.from('\u65e5\u672c').reverse().toString('base64');
    expect(await next()).toBe(`7 ${reversed}`);
  });

  it('is called back during a call, calls again from there, and a null pointer is null', async () => {
    await tab.command('during hello');

    expect(await next()).toBe('hello|null|nested');
    expect(await next()).toBe('after the call');
  });

  it('is called back after the call', async () => {
    await tab.command('after hello');

    expect(await next()).toBe('after the call');
    expect(await next()).toBe('hello|null|nested');
  });

  it('goes on when the memory has grown and garbage was collected', async () => {
    await tab.command('after one');
    await tab.command('grow 100');
    await tab.command('collect ');
    await tab.command('during two');
    await tab.command(`echo ${'x'.repeat(1 << 20)}`);

    await reports.next((text) => text === 'one|null|nested');
    await reports.next((text) => text === 'two|null|nested');
    await reports.next((text) => text.length === 1 << 20);
  });

  it('lives on when a command throws', async () => {
    await tab.command('throw thrown in C#');
    await tab.command('echo still here');

    expect(await next()).toBe('still here');
    expect(tab.complaints.join()).toContain('thrown in C#');
  });
});
