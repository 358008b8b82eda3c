import type { Browser as PlaywrightBrowser } from 'playwright-core';
import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core';

/** README.md says which of these is needed where. */
const preferences = {
  'media.peerconnection.ice.loopback': true,
  'permissions.default.camera': 1,
  'permissions.default.microphone': 1,
};

/** Debian's Firefox ESR, headless; FIREFOX names another one. The caller closes it. */
export async function launchFirefox(): Promise<PlaywrightBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: preferences,
  });
  // Only what Tab, RemoteMember and Player call is there; in these calls the two drivers agree.
  return new PlaywrightFace(browser) as unknown as PlaywrightBrowser;
}

/**
 * Playwright cannot drive Debian's Firefox, puppeteer can. What the harness was written for sees a
 * Playwright browser; pages, and objects inside them, are puppeteer's own.
 */
class PlaywrightFace {
  public constructor(private readonly browser: Browser) {}

  public async newContext(): Promise<ContextFace> {
    return new ContextFace(await this.browser.createBrowserContext());
  }

  public close(): Promise<void> {
    return this.browser.close();
  }
}

class ContextFace {
  public constructor(private readonly inner: BrowserContext) {}

  public async newPage(): Promise<Page & { context: () => ContextFace }> {
    return Object.assign(await this.inner.newPage(), { context: () => this });
  }

  public close(): Promise<void> {
    return this.inner.close();
  }
}
