import { CuttingProxy } from './CuttingProxy.js';
import { fullMesh, type RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

describe('signaling outages', () => {
  let stage: Stage;
  let proxy: CuttingProxy;

  beforeAll(async () => {
    stage = await Stage.open();
  });

  beforeEach(async () => {
    proxy = await CuttingProxy.start(stage.signaling.address);
  });

  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
    await proxy.close();
  });

  afterAll(() => stage.close());

  /** Runs this; gives what each member heard meanwhile. */
  const heardDuring = async (
    members: readonly RemoteMember[],
    action: () => Promise<void>,
  ): Promise<string[][]> => {
    await Promise.all(members.map((member) => member.forget()));
    await action();
    return Promise.all(members.map((member) => member.events()));
  };

  it('C3 C4 A0.7-7 A0.7-8 a cut connection costs no link and no event but its own', async () => {
    const [host, a, b] = await stage.enterTrio({ url: proxy.url });
    const members = [host, a, b];
    const ids = members.map(({ id }) => id);
    const heard = await heardDuring(members, async () => {
      proxy.cut();
      await Promise.all(members.map((member) => member.heard('reconnecting')));
      await proxy.nextRefusal();
      expect(await host.ask(a, 'over the link')).toBe(`${a.id} heard over the link`);
      expect(await a.ask(b, 'over the link')).toBe(`${b.id} heard over the link`);
      proxy.pass();
      await Promise.all(members.map((member) => member.heard('reconnected')));
    });

    expect(heard).toEqual(members.map(() => ['reconnecting', 'reconnected']));
    expect(await Promise.all(members.map((member) => member.currentId()))).toEqual(ids);
    const newcomer = await stage.enter({ url: proxy.url });
    expect((await newcomer.list()).map(({ id }) => id)).toContain(host.id);
    await stage.join(newcomer, [host, a, b]);
  });

  it('C3 C4 the cut of one member is nothing to the others', async () => {
    const [host, direct] = await stage.enterPair();
    const cut = await stage.enter({ url: proxy.url });
    await stage.join(cut, [host, direct]);
    const heard = await heardDuring([host, direct, cut], async () => {
      proxy.cut();
      await cut.heard('reconnecting');
      await proxy.nextRefusal();
      expect(await direct.ask(cut, 'there?')).toBe(`${cut.id} heard there?`);
      proxy.pass();
      await cut.heard('reconnected');
    });

    expect(heard).toEqual([[], [], ['reconnecting', 'reconnected']]);
    await cut.stop();
    await Promise.all([host.meshedWith([direct]), direct.meshedWith([host])]);
  });

  it('a member that stops during the cut does not come back, and its links close', async () => {
    const [host, client] = await stage.enterPair({ url: proxy.url });
    proxy.cut();
    await client.heard('reconnecting');
    await client.stop();
    proxy.pass();
    await host.heard('reconnected');

    expect(await client.currentId()).toBe('');
    expect(await client.tab.connections()).toMatchObject({ open: 0 });
    expect((await client.events()).slice(-3)).toEqual([
      'reconnecting',
      `user-disconnecting ${host.id}`,
      `close-hook ${host.id}`,
    ]);
  });

  it('C5 A0.7-8 a restarted server lists the host under the same id, and links stay', async () => {
    const [host, client] = await stage.enterPair();
    const { id } = host;
    const heard = await heardDuring([host, client], async () => {
      await stage.signaling.restart();
      await Promise.all([host.heard('reconnected'), client.heard('reconnected')]);
    });

    expect(heard).toEqual([
      ['reconnecting', 'reconnected'],
      ['reconnecting', 'reconnected'],
    ]);
    expect(await host.ask(client, 'still here')).toBe(`${client.id} heard still here`);
    // The host asks on the socket on which it announced itself before.
    expect((await host.list()).map((listed) => listed.id)).toEqual([id]);
    const newcomer = await stage.enter();
    await stage.join(newcomer, [host, client]);
    await newcomer.stop();
    await fullMesh([host, client]);
  });

  it('goes by polling where websockets are refused', async () => {
    proxy.refuseUpgrades();
    const [host, client] = await stage.enterPair({ url: proxy.url });

    expect(proxy.refusals).toBeGreaterThanOrEqual(2);
    expect(client.tab.frames).toEqual([]);
    await client.stop();
    await host.meshedWith([]);
    await host.stop();
  });
});
