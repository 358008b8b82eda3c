import type { Scenario } from './Scenario.js';
import { joins, loses, meets, starts, together } from './Score.js';

export const starting: Scenario[] = [
  {
    rows: 'A0-18 A0-19 A0-24 A0-34 A0-53 A0-54',
    title: 'one hosts, another lists it and joins, and both talk',
    cast: ['host', 'a'],
    ours: ['a'],
    sees: { host: [starts, meets('a')], a: joins('host') },
    linked: ['host', 'a'],
    play: async (play) => {
      expect(await play.listedBy('a')).toBe(false);
      await play.host();
      expect(await play.listedBy('a')).toBe(true);
      await play.join('a');
      await play.talkAmong('host', 'a');
    },
  },
  {
    rows: 'A0-19 A0-24',
    title: 'three become a full mesh, one after the other',
    cast: ['host', 'a', 'b'],
    sees: {
      host: [starts, meets('a'), meets('b')],
      a: [joins('host'), meets('b')],
      b: together(joins('host'), meets('a')),
    },
    linked: ['host', 'a', 'b'],
    play: (play) => play.gather('a', 'b'),
  },
  {
    rows: 'A0-19 A0-24',
    title: 'five become a full mesh, one after the other',
    cast: ['host', 'a', 'b', 'c', 'd'],
    sees: {
      host: [starts, meets('a'), meets('b'), meets('c'), meets('d')],
      a: [joins('host'), meets('b'), meets('c'), meets('d')],
      b: [together(joins('host'), meets('a')), meets('c'), meets('d')],
      c: [together(joins('host'), meets('a'), meets('b')), meets('d')],
      d: together(joins('host'), meets('a'), meets('b'), meets('c')),
    },
    linked: ['host', 'a', 'b', 'c', 'd'],
    play: (play) => play.gather('a', 'b', 'c', 'd'),
  },
  {
    rows: 'C1 A0-20 A0-24',
    title: 'three join at the same moment, and each starts once',
    cast: ['host', 'a', 'b', 'c'],
    runs: 20,
    sees: {
      host: [starts, together(meets('a'), meets('b'), meets('c'))],
      a: together(joins('host'), meets('b'), meets('c')),
      b: together(joins('host'), meets('a'), meets('c')),
      c: together(joins('host'), meets('a'), meets('b')),
    },
    linked: ['host', 'a', 'b', 'c'],
    differences:
      'A host of 1.1.0 introduces each pair of newcomers twice, so that their offers may cross: ' +
      'hooks are not counted there, and all newcomers are ours.',
    play: async (play) => {
      await play.host();
      await Promise.all([play.join('a'), play.join('b'), play.join('c')]);
      await play.talkAmong('host', 'a', 'b', 'c');
    },
  },
  {
    rows: 'A0-31 A0-32',
    title: 'a member stops and joins again, under another id',
    cast: ['host', 'a'],
    sees: {
      host: [starts, meets('a'), loses('a'), meets('a')],
      a: [joins('host'), loses('host'), joins('host')],
    },
    linked: ['host', 'a'],
    play: async (play) => {
      await play.gather('a');
      const formerId = play.of('a').id;
      await play.stop('a', ['host']);
      await play.join('a');
      await play.talkAmong('host', 'a');
      expect(play.of('a').id).not.toBe(formerId);
    },
  },
  {
    rows: 'A0-32',
    title: 'a host stops and hosts again under the same name',
    cast: ['host', 'a'],
    sees: {
      host: [starts, meets('a'), loses('a'), starts, meets('a')],
      a: [joins('host'), loses('host'), joins('host')],
    },
    linked: ['host', 'a'],
    play: async (play) => {
      await play.gather('a');
      await play.stop('host', ['a']);
      await play.stop('a', []);
      await play.gather('a');
    },
  },
];
