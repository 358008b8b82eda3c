import { PeerRole } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { TestWorld } from './TestWorld.js';

describe('PeerClient', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(async () => {
    await world.end();
    expect(world.network.openConnections).toHaveLength(0);
  });

  it('A0-34 lists no hosts when there are none, and every host by id and name', async () => {
    const visitor = world.client('visitor');
    expect(await visitor.client.listHosts()).toEqual({ status: 200, hosts: [] });

    const host = await world.host('room');
    const { hosts } = await visitor.client.listHosts();
    expect(hosts).toEqual([expect.objectContaining({ id: host.id, name: 'room' })]);
  });

  it('A0-19 A0-24 tells of the host, then of the start, once each', async () => {
    const host = await world.host('room');
    const newcomer = await world.join('newcomer', host);
    await TestWorld.untilFullMesh([host, newcomer]);

    expect(newcomer.log.entries.filter((entry) => !entry.startsWith('message'))).toEqual([
      `create ${host.id} false`,
      `connecting ${host.id}`,
      'started',
    ]);
    expect(host.log.entries.filter((entry) => !entry.startsWith('message'))).toEqual([
      `create ${newcomer.id} true`,
      `connecting ${newcomer.id}`,
    ]);
    expect(host.client.role).toBe(PeerRole.Host);
    expect(newcomer.client.role).toBe(PeerRole.Client);
    expect(newcomer.client.hostId).toBe(host.id);
  });

  it('makes a full mesh of newcomers that come one by one', async () => {
    const host = await world.host('room');
    const members = [host];
    for (const name of ['a', 'b', 'c']) {
      members.push(await world.join(name, host));
      await TestWorld.untilFullMesh(members);
    }
    expect(world.network.openConnections).toHaveLength(4 * 3);
  });

  it('C1 makes a full mesh of seven newcomers that come at once', async () => {
    const host = await world.host('room');
    const newcomers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => world.join(name, host)),
    );
    await TestWorld.untilFullMesh([host, ...newcomers]);
    for (const newcomer of newcomers) {
      expect(newcomer.log.count('started')).toBe(1);
    }
  });
});
