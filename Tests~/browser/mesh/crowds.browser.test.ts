import { meshRuns } from './meshRuns.js';
import { fullMesh, type RemoteMember } from './RemoteMember.js';
import { Stage } from './Stage.js';
import type { Tab } from './Tab.js';

jest.setTimeout(600_000);

/** A tab makes no more than some 500 connections until its garbage is collected. */
const runsPerTab = 20;

describe('newcomers at the same moment', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open();
  });

  afterEach(async () => {
    expect(await stage.clear()).toEqual([]);
    await stage.close();
  });

  const openCrowd = async (newcomers: number, tabCount: number): Promise<Crowd> => {
    const tabs = await Promise.all(Array.from({ length: tabCount }, () => stage.openTab()));
    const members: RemoteMember[] = [];
    for (let each = 0; each <= newcomers; each += 1) {
      const tab = tabs[each % tabs.length];
      if (tab) members.push(await tab.add({ url: stage.signaling.url }));
    }
    return { tabs, members };
  };

  it.each([
    [2, 3],
    [3, 4],
    [7, 4],
  ])('C1 P3 %i become a full mesh, and each starts once', async (newcomers, tabCount) => {
    let crowd = await openCrowd(newcomers, tabCount);
    for (let run = 0; run < meshRuns; run += 1) {
      if (run > 0 && run % runsPerTab === 0) {
        await Promise.all(crowd.tabs.map((tab) => tab.close()));
        await stage.signaling.untilIdle();
        crowd = await openCrowd(newcomers, tabCount);
      }
      await meetOnce(crowd, run % 2 === 0);
      expect(await stage.signaling.health()).toMatchObject({ peers: newcomers + 1 });
      await part(crowd);
      await stage.signaling.untilIdle();
    }
  });
});

type Crowd = { tabs: Tab[]; members: RemoteMember[] };

/** With or without a signaling connection that stands before the join. */
const meetOnce = async ({ members }: Crowd, areWarm: boolean): Promise<void> => {
  const [host, ...newcomers] = members;
  if (!host) throw new Error('A crowd has a host');
  expect(await host.host('room')).toBe('ok');
  if (areWarm) {
    await Promise.all(newcomers.map((newcomer) => newcomer.list()));
  }
  const outcomes = await Promise.all(newcomers.map((newcomer) => newcomer.join(host.id)));
  expect(new Set(outcomes)).toEqual(new Set(['ok']));
  await Promise.all(newcomers.map((newcomer) => newcomer.heard('started')));
  await fullMesh(members);
  for (const member of members) {
    const events = (await member.events()).filter((event) => !event.startsWith('create-hook'));
    const others = members.filter((one) => one !== member);
    const expected = [
      ...(member === host ? [] : ['started']),
      ...others.map(({ id }) => `user-connecting ${id}`),
    ];
    expect(events.filter((event) => !event.startsWith('close-hook')).sort()).toEqual(
      expected.sort(),
    );
  }
};

const part = async ({ tabs, members }: Crowd): Promise<void> => {
  await Promise.all(members.map((member) => member.stop()));
  await Promise.all(members.map((member) => member.meshedWith([])));
  for (const tab of tabs) {
    expect(await tab.connections()).toMatchObject({ open: 0 });
  }
  await Promise.all(members.map((member) => member.forget()));
};
