import type { Browser, BrowserContext } from 'playwright-core';
import { controlsOf, faintTexts } from './webpage/accessibility.js';
import { launchChromium } from './launchChromium.js';
import { takeScreenshots } from './webpage/screenshots.js';
import { Tab } from './webpage/Tab.js';
import { WebPageServer } from './webpage/WebPageServer.js';

jest.setTimeout(60_000);

describe('WebPage', () => {
  let server: WebPageServer;
  let browser: Browser;
  let context: BrowserContext;
  let tabs: Tab[];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
  });

  beforeEach(async () => {
    tabs = [];
    // One for each test: hosts of the test before are not in anybody's list.
    server = await WebPageServer.start();
    context = await browser.newContext({
      viewport: { width: 1200, height: 800 },
      permissions: ['camera', 'microphone', 'clipboard-read', 'clipboard-write'],
    });
    // Shorter than a test may take, so that the step that hangs is the one that is told.
    context.setDefaultTimeout(15_000);
  });

  afterEach(async () => {
    const faults = tabs.flatMap((tab) => tab.faults);
    await context.close();
    await server.end('SIGTERM');
    expect(faults).toEqual([]);
  });

  const open = async (name: string, url = server.url): Promise<Tab> => {
    const tab = await Tab.open(context, url, name);
    tabs.push(tab);
    return tab;
  };

  const openMesh = async (hostName: string, ...memberNames: string[]): Promise<Tab[]> => {
    const host = await open(hostName);
    await host.host();
    const members: Tab[] = [];
    for (const name of memberNames) {
      const member = await open(name);
      await member.join(hostName);
      members.push(member);
    }
    return [host, ...members];
  };

  const openPair = async (hostName: string, memberName: string): Promise<[Tab, Tab]> => {
    const [host, member] = await openMesh(hostName, memberName);
    if (host === undefined || member === undefined) {
      throw new Error('openMesh gave fewer tabs than names');
    }
    return [host, member];
  };

  it('lets two tabs meet and talk, to one and to all', async () => {
    const [ada, ben] = await openPair('Ada', 'Ben');
    await ada.reads('Ben joined');
    await ben.reads('Ada is here');

    await ada.say('Good morning');
    await ben.reads('Ada Good morning');
    await ben.say('Between us', 'Ada');
    await ada.reads('Ben to you only Between us');
    await ben.reads('You to Ada only Between us');
  });

  it('sends a message to one to nobody else', async () => {
    const [eve, fay, gus] = await openMesh('Eve', 'Fay', 'Gus');
    await Promise.all(tabs.map((tab) => tab.seesMesh(3, 3)));

    await eve?.say('For Fay alone', 'Fay');
    await fay?.reads('Eve to you only For Fay alone');
    // What comes later on the same ordered channel shows that the first did not come.
    await eve?.say('For both');
    await gus?.reads('Eve For both');
    expect(await gus?.log.innerText()).not.toContain('For Fay alone');
  });

  it('draws both peers, and the link with its path and round-trip time', async () => {
    const [hal, ida] = await openPair('Hal', 'Ida');
    await hal.seesMesh(2, 1);

    await ida.seesMesh(2, 1);
    await hal.picture.getByText('Ida', { exact: true }).waitFor();
    await hal.picture.getByText(/^you · host · \S{6}$/).waitFor();
    await hal.picture.getByText(/^host · (<\s1|\d+)\sms$/).waitFor();
    await hal.links.getByText(/^connected · direct \(host\) · (<\s1|\d+)\sms$/).waitFor();
    await ida.picture.getByText(/^host · \S{6}$/).waitFor();
    await ida.links.getByText(/^connected · direct \(host\) · (<\s1|\d+)\sms$/).waitFor();
  });

  it('tells the others that a peer left, and lets it come back', async () => {
    const [jan, kim] = await openPair('Jan', 'Kim');
    await jan.reads('Kim joined');

    await kim.leave();
    await jan.reads('Kim left');
    await jan.page.getByText('Only you so far.').waitFor();
    await kim.reads('You left');
    expect(await kim.log.innerText()).not.toContain('Jan left');

    await kim.join('Jan');
    await jan.seesMesh(2, 1);
  });

  it('tells the others that a tab was closed', async () => {
    const [lea, max] = await openPair('Lea', 'Max');
    await lea.reads('Max joined');

    await max.page.close();
    await lea.reads('Max left');
    await lea.page.getByText('Only you so far.').waitFor();
  });

  it('takes a host that left off the list', async () => {
    const [nia, oli] = [await open('Nia'), await open('Oli')];
    await nia.host();
    await oli.joinButton('Nia').waitFor();

    await nia.leave();
    await oli.joinButton('Nia').waitFor({ state: 'detached' });
  });

  it('says in words that a host name is taken', async () => {
    const [first, second] = [await open('Pia'), await open('Pia')];
    await first.host();

    await second.page.getByRole('button', { name: 'Host', exact: true }).click();
    await second.isToldProblem('Somebody is already hosting under this name.');
    await second.page.getByRole('button', { name: 'Dismiss' }).click();
    await second.page.getByLabel('Your name').fill('Quin');
    await second.page.keyboard.press('Enter');
    await second.page.getByRole('heading', { name: 'Hosting as Quin' }).waitFor();
    expect(await second.page.getByRole('alert').innerText()).toBe('');
  });

  it('A0.2 says in words that a host is not there, and lets the person go on', async () => {
    const tab = await open('Rob', `${server.url}#join=AAAAAAAAAAAAAAAAAAAA`);

    await tab.isToldProblem('This host is not there any more.');
    await tab.host();
  });

  it('brings whoever opens the invite link straight into the mesh', async () => {
    const sue = await open('Sue');
    await sue.host();
    await sue.page.getByRole('button', { name: 'Copy invite link' }).click();
    await sue.reads('Invite link copied');
    const link = await sue.page.evaluate(() => navigator.clipboard.readText());

    const guest = await context.newPage();
    await guest.goto(link);
    await guest.getByRole('heading', { name: 'In the mesh of Sue' }).waitFor();
    await sue.seesMesh(2, 1);
  });

  it('can be used by the keyboard alone', async () => {
    const [tom, una] = [await context.newPage(), await context.newPage()];
    await Promise.all([tom.goto(server.url), una.goto(server.url)]);
    const press = async (page: typeof tom, ...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
    };

    await press(tom, 'Tab');
    await tom.keyboard.type('Tom');
    await press(tom, 'Enter');
    await tom.getByRole('heading', { name: 'Hosting as Tom' }).waitFor();

    await una.getByRole('button', { name: 'Join Tom' }).waitFor();
    await press(una, 'Tab');
    await una.keyboard.type('Una');
    await press(una, 'Tab', 'Tab', 'Enter');
    await una.getByRole('heading', { name: 'In the mesh of Tom' }).waitFor();
    await una.getByText('2 peers, 1 link, 1 connected.').waitFor();

    // From the heading: Leave, the conversation, To, Message.
    await press(una, 'Tab', 'Tab', 'Tab', 'Tab');
    await una.keyboard.type('No mouse needed');
    await press(una, 'Enter');
    await tom.getByRole('log').getByText('Una No mouse needed').waitFor();

    await press(una, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter');
    await tom.getByRole('log').getByText('Una left').waitFor();
    expect(await una.getByLabel('Your name').evaluate((el) => el === document.activeElement)).toBe(
      true,
    );
  });

  it('names every control and keeps every text readable, in both colour schemes', async () => {
    const [vic, wim] = [await open('Vic'), await open('Wim')];
    const check = async (tab: Tab): Promise<void> => {
      const controls = await controlsOf(tab.page);
      expect(controls.length).toBeGreaterThan(1);
      expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await faintTexts(tab.page)).toEqual([]);
      }
    };

    await vic.host();
    await wim.joinButton('Vic').waitFor();
    await wim.page.getByLabel('Your name').fill('Vic');
    await wim.page.getByRole('button', { name: 'Host', exact: true }).click();
    await wim.isToldProblem('Somebody is already hosting');
    await check(wim);
    await wim.join('Vic');
    await vic.seesMesh(2, 1);
    await vic.say('Hello');
    await check(vic);
  });

  it('fits a phone without scrolling sideways', async () => {
    const [, member] = await openPair('Xia', 'Yan');
    await member.page.setViewportSize({ width: 360, height: 740 });

    const overhang = await member.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBe(0);
  });

  it('keeps links and conversation while the server is away, and says so', async () => {
    const shortLived = await WebPageServer.start();
    const zoe = await open('Zoe', shortLived.url);
    await zoe.host();
    const abe = await open('Abe', shortLived.url);
    await abe.join('Zoe');
    await zoe.reads('Abe joined');

    await shortLived.end('SIGKILL');
    await zoe.seesServer('Connection lost, reconnecting…');
    await zoe.say('Still here?');
    await abe.reads('Zoe Still here?');

    const next = await WebPageServer.start(shortLived.port);
    try {
      await Promise.all([zoe, abe].map((tab) => tab.seesServer('Connected to the server')));
      await abe.say('All the time');
      await zoe.reads('Abe All the time');
      const late = await open('Late', next.url);
      await late.join('Zoe');
      await abe.seesMesh(3, 3);
    } finally {
      await next.end('SIGTERM');
    }
  });

  it('shows a mesh of four in which everybody hears everybody', async () => {
    const names = ['Chloe', 'Dmitri', 'Emi', 'Farid'];
    const [chloe, ...others] = await openMesh('Chloe', 'Dmitri', 'Emi', 'Farid');
    await Promise.all(tabs.map((tab) => tab.seesMesh(4, 6)));

    for (const tab of [chloe, ...others]) {
      await tab?.say(`Hello from ${tab.name}`);
    }
    for (const tab of tabs) {
      for (const name of names.filter((other) => other !== tab.name)) {
        await tab.reads(`${name} Hello from ${name}`);
      }
    }
    // The sixth: each link has been measured, here or by those whose it is.
    await chloe?.picture
      .getByText(/^host · (<\s1|\d+)\sms$/)
      .nth(5)
      .waitFor();
    await takeScreenshots(chloe?.page ?? (await context.newPage()), 'mesh');
  });

  it('shows somebody who is alone what to do', async () => {
    const tab = await open('Gina');
    await tab.page.getByText('Nobody is hosting yet. Be the first.').waitFor();
    await tab.page.getByText('Open this page in a second tab').waitFor();
    await tab.picture.getByText('a second tab').waitFor();

    await takeScreenshots(tab.page, 'alone');
  });
});
