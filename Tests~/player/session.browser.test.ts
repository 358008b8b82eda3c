import { createSignalingServer } from '@extreal-dev/extreal.integration.p2p.webrtc.signaling';
import { configOf } from './configOf.js';
import { Stage } from './Stage.js';

jest.setTimeout(60_000);

describe('a player without a page script', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set();
  });
  beforeEach(() => stage.begin());
  afterEach(() => stage.clear());
  afterAll(() => stage.strike());

  it('A0-36 A0-18 A0-43 A0-51 hosts: started once, with the own id, by the answer 200', async () => {
    const host = await stage.enter();

    expect(await host.host('garden')).toMatchObject({ status: 200 });

    const { str1: id } = await host.log.next('OnStarted');
    const { hosts } = await host.listHosts();
    expect(hosts).toMatchObject([{ id, name: 'garden' }]);
    expect(host.log.names()).toEqual([
      'main',
      'ReceiveStartHostResponse',
      'OnStarted',
      'ReceiveListHostsResponse',
    ]);
    expect(host.complaints).toEqual([]);
  });

  it('A0-44 A0-52 lists nobody on an empty server', async () => {
    const player = await stage.enter();

    expect(await player.listHosts()).toEqual({ status: 200, hosts: [] });
  });

  it('A0-19 A0-20 A0-24 A0-48 joins: the host connects first, then started, once', async () => {
    const [host, client] = await Promise.all([stage.enter(), stage.enter()]);
    await host.host('garden');
    const hostId = (await host.log.next('OnStarted')).str1;

    const { str1: clientId } = await client.join('garden');

    expect((await host.log.next('HandleOnUserConnecting')).str1).toBe(clientId);
    expect((await client.log.next('HandleOnUserConnecting')).str1).toBe(hostId);
    expect(client.log.names().slice(1)).toEqual([
      'ReceiveListHostsResponse',
      'HandleOnUserConnecting',
      'HandleOnStarted',
      'OnStarted',
    ]);
    expect([host.log.count('OnStarted'), client.log.count('OnStarted')]).toEqual([1, 1]);
    expect([...host.complaints, ...client.complaints]).toEqual([]);
  });

  it('A0-36 A0-24 A0-25 A0-31 three players mesh, and a leaver is gone on both others', async () => {
    const [a, b, c] = await Promise.all([stage.enter(), stage.enter(), stage.enter()]);
    await a.host('garden');
    const ids = [(await a.log.next('OnStarted')).str1];
    ids.push((await b.join('garden')).str1, (await c.join('garden')).str1);

    for (const [index, player] of [a, b, c].entries()) {
      const others = [
        await player.log.next('HandleOnUserConnecting'),
        await player.log.next('HandleOnUserConnecting'),
      ];
      expect(others.map(({ str1 }) => str1).sort()).toEqual(
        ids.filter((_, other) => other !== index).sort(),
      );
    }

    await c.call('DoStopAsync');

    expect((await a.log.next('HandleOnUserDisconnecting')).str1).toBe(ids[2]);
    expect((await b.log.next('HandleOnUserDisconnecting')).str1).toBe(ids[2]);
    expect(c.log.count('HandleOnUserDisconnecting')).toBe(2);
  });

  it('A0-36 A0-35 a second host of the same name is answered 409, and no other event', async () => {
    const [host, second] = await Promise.all([stage.enter(), stage.enter()]);
    await host.host('garden');

    expect(await second.host('garden')).toMatchObject({
      status: 409,
      message: 'Host already exists. host: garden',
    });

    expect(await second.listHosts()).toMatchObject({ hosts: [{ name: 'garden' }] });
    expect(second.log.names()).toEqual([
      'main',
      'ReceiveStartHostResponse',
      'ReceiveListHostsResponse',
    ]);
  });

  it('A0-36 A0-21 A0.7-5 joining an unknown host fails with the code', async () => {
    const client = await stage.enter();

    await client.call('DoStartClientAsync', 'AAAAAAAAAAAAAAAAAAAA');

    expect((await client.log.next('HandleOnStartFailed')).str1).toBe('host-not-found');
    expect(client.log.count('OnStarted')).toBe(0);
  });

  it('A0-32 stops and joins again with the same object', async () => {
    const [host, client] = await Promise.all([stage.enter(), stage.enter()]);
    await host.host('garden');
    await client.join('garden');
    await host.log.next('HandleOnUserConnecting');

    await client.call('DoStopAsync');
    await host.log.next('HandleOnUserDisconnecting');
    await client.join('garden');

    await host.log.next('HandleOnUserConnecting');
    expect(client.log.count('OnStarted')).toBe(2);
  });

  it('A0-26 A0-33 the host stops: its members keep each other', async () => {
    const [host, b, c] = await Promise.all([stage.enter(), stage.enter(), stage.enter()]);
    await host.host('garden');
    const hostId = (await host.log.next('OnStarted')).str1;
    await b.join('garden');
    await c.join('garden');
    await c.log.next('HandleOnUserConnecting');
    await c.log.next('HandleOnUserConnecting');

    await host.call('DoStopAsync');

    expect((await b.log.next('HandleOnUserDisconnecting')).str1).toBe(hostId);
    expect((await c.log.next('HandleOnUserDisconnecting')).str1).toBe(hostId);
    expect(await c.listHosts()).toMatchObject({ hosts: [] });
    expect([b, c].map(({ log }) => log.count('HandleOnUserDisconnecting'))).toEqual([1, 1]);
  });

  it('A0.7-13 Dispose stops the client and forgets it', async () => {
    const [host, client] = await Promise.all([stage.enter(), stage.enter()]);
    await host.host('garden');
    await client.join('garden');
    await host.log.next('HandleOnUserConnecting');

    expect(await client.call('Dispose')).toBe(0);
    await host.log.next('HandleOnUserDisconnecting');

    expect(await client.call('DoStopAsync')).toBe(1);
    expect((await client.log.next('error')).str1).toBe(
      'not-constructed\nCall the WebGLPeerClient constructor first in Unity.',
    );
  });

  it('A0-57 an unknown action is an error value, and the player lives on', async () => {
    const player = await stage.enter();

    expect(await player.action('Chat#Unknown')).toBe(1);
    expect((await player.log.next('error')).str1).toBe(
      'not-found\nA action to call not found. name=Chat#Unknown',
    );
    expect(await player.listHosts()).toMatchObject({ status: 200 });
  });
});

describe('a player whose server goes', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set();
  });
  beforeEach(() => stage.begin());
  afterEach(() => stage.clear());
  afterAll(() => stage.strike());

  it('A0-23 A0-49 tells of the loss once, and the links stay', async () => {
    const server = createSignalingServer({ cors: { origin: '*' } });
    const config = configOf(await server.listen(0), { reconnection: false });
    const host = await stage.enter('none', config);
    const client = await stage.enter('none', config);
    await host.host('garden');
    await client.join('garden');

    await server.close();

    await Promise.all([host, client].map(({ log }) => log.next('HandleOnDisconnected')));
    expect([host, client].map(({ log }) => log.count('HandleOnDisconnected'))).toEqual([1, 1]);
    expect([host, client].map(({ log }) => log.count('HandleOnUserDisconnecting'))).toEqual([0, 0]);
  });

  it('a restarted server has the host again, under the same id, and no link is lost', async () => {
    const server = createSignalingServer({ cors: { origin: '*' } });
    const port = await server.listen(0);
    const [host, client] = [
      await stage.enter('none', configOf(port)),
      await stage.enter('none', configOf(port)),
    ];
    await host.host('garden');
    const { str1: id } = await host.log.next('OnStarted');
    await client.join('garden');

    await server.close();
    await Promise.all([host, client].map(({ log }) => log.next('HandleOnReconnecting')));
    const restarted = createSignalingServer({ cors: { origin: '*' } });
    await restarted.listen(port);
    await Promise.all([host, client].map(({ log }) => log.next('HandleOnReconnected')));

    expect(await host.listHosts()).toMatchObject({ hosts: [{ id, name: 'garden' }] });
    expect([host, client].map(({ log }) => log.count('HandleOnUserDisconnecting'))).toEqual([0, 0]);
    await stage.clear();
    await restarted.close();
  });

  it('A0-36 A0-22 A0.7-2 an unreachable server is told once for each call, and each call ends', async () => {
    const gone = createSignalingServer();
    const port = await gone.listen(0);
    await gone.close();
    const player = await stage.enter('none', configOf(port));

    await player.call('DoListHostsAsync');
    const refusal = await player.log.next('ReceiveError');
    await player.call('DoStartHostAsync', 'garden');
    await player.log.next('ReceiveError');

    expect(JSON.parse(refusal.str1)).toMatchObject({ code: 'signaling-unreachable' });
    expect(refusal.str2).toBe('1/1');
    expect(player.log.count('HandleOnConnectFailed')).toBe(2);
    expect(player.log.count('OnStarted')).toBe(0);
  });
});
