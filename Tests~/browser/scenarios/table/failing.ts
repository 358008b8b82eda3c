import type { Scenario } from './Scenario.js';
import { event, joins, meets, starts } from './Score.js';

const nobody = { id: 'ABCDEFGHIJKLMNOPQRST', name: 'nobody' };

export const failing: Scenario[] = [
  {
    rows: 'A0-2 A0-35 C14',
    title: 'a second host of the same name is refused, and may join instead',
    cast: ['host', 'a'],
    ours: ['a'],
    sees: { host: [starts, meets('a')], a: joins('host') },
    linked: ['host', 'a'],
    differences: 'C# throws HostNameAlreadyExistsException.',
    play: async (play) => {
      const name = await play.host();
      const thrown = 'HostNameAlreadyExistsException';
      play.expectRefusal(await play.of('a').host(name), 'host-name-taken', thrown);
      await play.join('a');
      await play.talkAmong('host', 'a');
    },
  },
  {
    rows: 'C6 A0.7-5 A0-22',
    title: 'joining an unknown host fails by the server’s word, on either overload',
    cast: ['a'],
    isSolo: true,
    sees: { a: [event('StartFailed'), event('StartFailed')] },
    linked: [],
    differences:
      'The overload of 1.1.0, as startClientAsync, completes when the join is sent; the one with a ' +
      'CancellationToken throws PeerException.',
    play: async (play) => {
      play.expectRefusal(await play.of('a').join(nobody), 'host-not-found', 'PeerException');
      expect(await play.ours('a').sendJoin(nobody)).toMatchObject({ code: 'ok' });
    },
  },
  ...(['nobody listens', 'nobody answers'] as const).map((address): Scenario => ({
    rows: address === 'nobody listens' ? 'A0-22 A0.7-2 C16' : 'A0-22 A0.7-1 C15',
    title: `where ${address}, listing, hosting and joining end in an error, each told once`,
    cast: ['a'],
    isSolo: true,
    settings: { address, connectionTimeout: address === 'nobody answers' ? 300 : 5_000 },
    sees: { a: [event('ConnectFailed'), event('ConnectFailed'), event('ConnectFailed')] },
    linked: [],
    differences: 'C# throws PeerException with the library’s exception inside.',
    play: async (play) => {
      const a = play.ours('a');
      const thrown = 'PeerException';
      play.expectRefusal(await a.tryToList(), 'signaling-unreachable', thrown);
      play.expectRefusal(await a.host('room'), 'signaling-unreachable', thrown);
      play.expectRefusal(await a.join(nobody), 'signaling-unreachable', thrown);
    },
  })),
  {
    rows: 'A0-21',
    title: 'a host that does not answer lets the join time out',
    cast: ['a'],
    isSolo: true,
    settings: { p2pTimeout: 500 },
    sees: { a: event('StartFailed') },
    linked: [],
    play: async (play) => {
      const mute = await play.addMuteHost();
      play.expectRefusal(await play.of('a').join(mute), 'join-timeout', 'PeerException');
    },
  },
  {
    rows: 'A0-27 A0-28',
    title: 'hooks that throw are logged, and stop neither others nor the mesh',
    cast: ['host', 'a'],
    ours: ['host', 'a'],
    sees: { host: [starts, meets('a')], a: joins('host') },
    linked: ['host', 'a'],
    differences: 'Logged by ELogger in native clients, on the console in pages.',
    play: async (play) => {
      await play.throwInHooks('host', 'a');
      await play.gather('a');
    },
  },
  ...(['host', 'a'] as const).map((waits): Scenario => ({
    rows: 'A0-27 C18 A0.7-9',
    title: `a create hook that waits holds the connection back: ${waits === 'a' ? 'a member' : 'the host'}’s`,
    cast: ['host', 'a'],
    ours: ['host', 'a'],
    waits,
    sees: { host: [starts, meets('a')], a: joins('host') },
    linked: ['host', 'a'],
    differences: 'Native hooks are an Action, and 1.1.0 awaits async functions only.',
    play: async (play) => {
      await play.host();
      const release = await play.holdHooks(waits);
      const joining = play.join('a');
      await play.expectHeld(waits);
      await release();
      await joining;
      await play.talkAmong('host', 'a');
    },
  })),
];
