import { Stage } from './Stage.js';

jest.setTimeout(300_000);

const rounds = Number(process.env['MESH_ROUNDS'] ?? 200);

describe('one page for long', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });

  afterAll(() => stage.close());

  it(`C8 C12 ${rounds} rounds leave no connection and no socket behind`, async () => {
    const tab = await stage.openTab();
    const config = { url: stage.signaling.url };
    const [host, client] = [await tab.add(config), await tab.add(config)];
    await host.inPage.evaluate(
      async (hosting, { joining, times }) => {
        for (let round = 1; round <= times; round += 1) {
          await hosting.client.host(`room ${round}`);
          const hostId = hosting.client.getClientId();
          await joining.client.join(hostId);
          await joining.heard('started');
          await Promise.all([
            hosting.meshedWith([joining.client.getClientId()]),
            joining.meshedWith([hostId]),
          ]);
          [hosting, joining].forEach((member) => {
            member.client.stop();
            member.forget();
          });
        }
      },
      { joining: client.inPage, times: rounds },
    );

    expect(await tab.connections()).toEqual({ made: 2 * rounds, open: 0 });
    await stage.signaling.untilIdle();
    expect(await stage.signaling.health()).toMatchObject({ peers: 0 });
    expect(await stage.clear()).toEqual([]);
  });
});
