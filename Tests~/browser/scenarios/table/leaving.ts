import type { Scenario } from './Scenario.js';
import { event, joins, loses, meets, starts, together } from './Score.js';

export const leaving: Scenario[] = [
  {
    rows: 'A0-25 A0-28 A0-33',
    title: 'the host leaves, and the others stay meshed',
    cast: ['host', 'a', 'b'],
    sees: {
      host: [starts, meets('a'), meets('b'), together(loses('a'), loses('b'))],
      a: [joins('host'), meets('b'), loses('host')],
      b: [together(joins('host'), meets('a')), loses('host')],
    },
    linked: ['a', 'b'],
    play: async (play) => {
      await play.gather('a', 'b');
      await play.stop('host', ['a', 'b']);
      await play.talkAmong('a', 'b');
    },
  },
  {
    rows: 'A0-25 A0-28',
    title: 'a member leaves, and the others stay meshed',
    cast: ['host', 'a', 'b'],
    sees: {
      host: [starts, meets('a'), meets('b'), loses('b')],
      a: [joins('host'), meets('b'), loses('b')],
      b: [together(joins('host'), meets('a')), together(loses('host'), loses('a'))],
    },
    linked: ['host', 'a'],
    play: async (play) => {
      await play.gather('a', 'b');
      await play.stop('b', ['host', 'a']);
      await play.talkAmong('host', 'a');
    },
  },
  {
    rows: 'C9',
    title: 'a member’s tab is closed or its player quits, and all others lose it at once',
    cast: ['host', 'a', 'b'],
    sees: {
      host: [starts, meets('a'), meets('b'), loses('b')],
      a: [joins('host'), meets('b'), loses('b')],
    },
    linked: ['host', 'a'],
    differences: 'A page and a page’s player close their tab; a native player raises quitting.',
    play: async (play) => {
      await play.gather('a', 'b');
      await play.close('b', ['host', 'a']);
      await play.talkAmong('host', 'a');
    },
  },
  {
    rows: 'A0-26 C4 C9',
    title: 'a native player is killed, and all others lose it in the end',
    cast: ['host', 'a', 'b'],
    kills: 'b',
    sees: {
      host: [starts, meets('a'), meets('b'), loses('b')],
      a: [joins('host'), meets('b'), loses('b')],
    },
    linked: ['host', 'a'],
    differences: 'Played once, as it takes as long as the server keeps a lost peer’s place.',
    play: async (play) => {
      await play.gather('a', 'b');
      await play.kill('b', ['host', 'a']);
      await play.talkAmong('host', 'a');
    },
  },
  {
    rows: 'C5 A0.7-8',
    title: 'the server is restarted: links and ids stay, and newcomers find the host',
    cast: ['host', 'a', 'b'],
    ours: ['host', 'a'],
    sees: {
      host: [starts, meets('a'), event('Reconnecting'), event('Reconnected'), meets('b')],
      a: [joins('host'), event('Reconnecting'), event('Reconnected'), meets('b')],
      b: together(joins('host'), meets('a')),
    },
    linked: ['host', 'a', 'b'],
    differences: 'A peer of 1.1.0 loses its id and its name with the server; here it comes after.',
    play: async (play) => {
      await play.gather('a');
      await play.restartServer('host', 'a');
      await play.talkAmong('host', 'a');
      expect(await play.listedBy('a')).toBe(true);
      await play.join('b');
      await play.talkAmong('host', 'a', 'b');
    },
  },
];
