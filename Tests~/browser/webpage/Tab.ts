import type { BrowserContext, Locator, Page } from 'playwright-core';

/** One tab of the sample page, driven as a person would: by roles, labels and texts. */
export class Tab {
  /** Errors that nobody caught, and everything that the content security policy refused. */
  public readonly faults: string[] = [];

  private constructor(
    public readonly page: Page,
    public readonly name: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) {
        this.faults.push(message.text());
      }
    });
  }

  public static async open(context: BrowserContext, url: string, name: string): Promise<Tab> {
    const tab = new Tab(await context.newPage(), name);
    await tab.page.goto(url);
    await tab.page.getByLabel('Your name').fill(name);
    return tab;
  }

  public async host(): Promise<void> {
    await this.click(this.page.getByRole('button', { name: 'Host', exact: true }));
    await this.page.getByRole('heading', { name: `Hosting as ${this.name}` }).waitFor();
  }

  public joinButton(hostName: string): Locator {
    return this.page
      .getByRole('list', { name: 'Hosts you can join' })
      .getByRole('button', { name: `Join ${hostName}` });
  }

  public async join(hostName: string): Promise<void> {
    await this.click(this.joinButton(hostName));
    await this.isInMeshOf(hostName);
  }

  public async isInMeshOf(hostName: string): Promise<void> {
    await this.page.getByRole('heading', { name: `In the mesh of ${hostName}` }).waitFor();
  }

  /** @param to a name of a peer, or `Everyone`. */
  public async say(text: string, to = 'Everyone'): Promise<void> {
    await this.page.getByRole('combobox', { name: 'To' }).selectOption({ label: to });
    await this.page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.click(this.page.getByRole('button', { name: 'Send' }));
  }

  public async leave(): Promise<void> {
    await this.click(this.page.getByRole('button', { name: 'Leave' }));
  }

  public get log(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' });
  }

  /** Waits for these words in the log. */
  public async reads(text: string): Promise<void> {
    await this.log.getByText(text).first().waitFor();
  }

  /** Waits for these words in the alert. */
  public async isToldProblem(text: string | RegExp): Promise<void> {
    await this.page.getByRole('alert').getByText(text).waitFor();
  }

  /** Waits for this state of the connection to the server. */
  public async seesServer(text: string): Promise<void> {
    await this.page.locator('#server').getByText(text).waitFor();
  }

  /** Waits until the whole mesh is drawn and up. */
  public async seesMesh(peers: number, links: number): Promise<void> {
    const noun = links === 1 ? 'link' : 'links';
    await this.page.getByText(`${peers} peers, ${links} ${noun}, ${links} connected.`).waitFor();
  }

  public get picture(): Locator {
    return this.page.getByRole('img', { name: 'Mesh' });
  }

  public get links(): Locator {
    return this.page.getByRole('list', { name: 'Your links' }).getByRole('listitem');
  }

  /** Chromium draws a tab in the background about once a second, and a click waits for that. */
  private async click(button: Locator): Promise<void> {
    await this.page.bringToFront();
    await button.click();
  }
}
