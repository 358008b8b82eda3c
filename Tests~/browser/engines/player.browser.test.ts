import { buildPageScript } from '../../player/buildPageScript.js';
import { configOf } from '../../player/configOf.js';
import { linkPlayer, type LinkSettings } from '../../player/linkPlayer.js';
import { Player } from '../../player/Player.js';
import { servePlayers } from '../../player/servePlayers.js';
import type { RemoteMember } from '../mesh/RemoteMember.js';
import { TwoEngines } from './TwoEngines.js';

jest.setTimeout(60_000);

const settings: LinkSettings = { optimization: '-O2', dynCalls: false };

describe('the emcc-linked player in Firefox', () => {
  let engines: TwoEngines;
  let site: Awaited<ReturnType<typeof servePlayers>>;
  let player: Player;

  beforeAll(async () => {
    const built = Promise.all([linkPlayer(settings), buildPageScript()]);
    [engines, site] = await Promise.all([TwoEngines.open(), servePlayers(settings), built]);
  });

  beforeEach(async () => {
    player = await Player.open(engines.firefox, site.urlOf('ours'));
    await player.construct(configOf(engines.stage.signaling.address.port));
    for (const name of ['Chat#Opened', 'Chat#Received']) {
      await player.addCallback(name);
    }
    await player.action('Chat#Hook');
  });

  afterEach(async () => {
    await player.close();
    expect(await engines.clear()).toEqual([]);
    expect(player.complaints).toEqual([]);
  });

  afterAll(async () => {
    await engines.close();
    await site.close();
  });

  it('A0-18 A0-43 A0-44 hosts, and Chromium’s page joins from the list', async () => {
    const page = await engines.enter('Chromium');
    await chat(page);
    expect(await player.host('garden')).toMatchObject({ status: 200 });
    const { str1: id } = await player.log.next('OnStarted');
    expect(await page.list()).toEqual([{ id, name: 'garden' }]);
    expect((await player.listHosts()).hosts).toMatchObject([{ id, name: 'garden' }]);

    expect(await page.join(id)).toBe('ok');
    await page.heard('started');
    expect((await player.log.next('HandleOnUserConnecting')).str1).toBe(page.id);
    await player.log.next('Chat#Opened');
    await player.action('Chat#Send', 'Grüße 🌊');
    await page.heard('chat Grüße 🌊');
    expect(await player.log.next('Chat#Received')).toMatchObject({
      str1: 'echo of Grüße 🌊',
      str2: page.id,
    });

    await page.stop();
    expect((await player.log.next('HandleOnUserDisconnecting')).str1).toBe(page.id);
  });

  it('A0-19 A0-45 A0-46 joins a host in Chromium’s page, and stops', async () => {
    const page = await engines.enter('Chromium');
    const name = await engines.stage.host(page);

    const { str1: id } = await player.join(name);
    await page.heard(`user-connecting ${id}`);
    await player.log.next('Chat#Opened');
    // The player takes the page's own channel, so it speaks that channel's language.
    await player.action('Chat#Send', JSON.stringify({ ask: 7, text: 'Grüße 🌊' }));
    const received = [
      await player.log.next('Chat#Received'),
      await player.log.next('Chat#Received'),
    ].map(({ str1 }) => JSON.parse(str1) as unknown);
    expect(received).toEqual([
      { ask: 1, text: 'hello' },
      { answer: 7, text: `${page.id} heard Grüße 🌊` },
    ]);

    await player.call('DoStopAsync');
    await page.heard(`user-disconnecting ${id}`);
    await player.log.next('HandleOnUserDisconnecting');
    const told = player.log.names().filter((one) => !one.startsWith('Chat#'));
    expect(told).toEqual([
      'main',
      'ReceiveListHostsResponse',
      'HandleOnUserConnecting',
      'HandleOnStarted',
      'OnStarted',
      'HandleOnUserDisconnecting',
    ]);
  });

  it('A0-35 is answered 409 for a name that Chromium’s page hosts under', async () => {
    const page = await engines.enter('Chromium');
    const name = await engines.stage.host(page);

    expect(await player.host(name)).toMatchObject({
      status: 409,
      message: `Host already exists. host: ${name}`,
    });
    expect(player.log.count('OnStarted')).toBe(0);
  });
});

/** Takes the channel of the player's page script: notes what comes, and sends it back. */
const chat = (page: RemoteMember): Promise<void> =>
  page.inPage.evaluate(({ client, journal }) => {
    client.addPcCreateHook((_id, _isOffer, connection) => {
      connection.addEventListener('datachannel', ({ channel }) => {
        channel.addEventListener('message', ({ data }) => {
          journal.note('chat', String(data));
          channel.send(`echo of ${String(data)}`);
        });
      });
    });
  });
