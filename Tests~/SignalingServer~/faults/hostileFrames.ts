import { numbersFrom } from '../support/randomFrames.js';

/** Who is there to be hurt: a host, and members whom a stranger may not write to. */
export type Targets = { host: string; members: readonly string[] };

/**
 * `text`: what is sent after the `42` of a socket.io event. `isAnswered`: the offender is told, by
 * `error`, `message failed` or a refusing ack; else nothing is owed to it.
 */
export type HostileFrame = { name: string; frames: (string | Buffer)[]; isAnswered: boolean };

const event = (...args: unknown[]): string => `42${JSON.stringify(args)}`;
const message = (body: unknown): string => event('message', body);
const nested = (depth: number, open = '[', close = ']'): string =>
  open.repeat(depth) + close.repeat(depth);

const sdp = 'v=0\r\n';

/** Right in all but one thing; that one thing is the hostile value. */
const spoiledMessages = (host: string, value: unknown): unknown[] => [
  { type: value, to: host },
  { type: 'join', to: value },
  { type: 'join', to: host, trickle: value },
  { type: 'offer', to: host, sdp: value },
  { type: 'offer', to: host, sdp, attempt: value },
  { type: 'offer', to: host, sdp, peers: value },
  { type: 'answer', to: host, sdp: value },
  { type: 'done', to: host, attempt: value },
  { type: 'call me', to: host, me: value },
  { type: 'candidate', to: host, candidate: value },
  { type: 'candidate', to: host, candidate: { candidate: value } },
  { type: 'candidate', to: host, candidate: { candidate: '', sdpMLineIndex: value } },
  { type: 'restart', to: host, attempt: value },
  value,
];

/** Of no type that any field of any message has. */
const WRONG_VALUES: unknown[] = [
  [],
  [[]],
  ['offer'],
  [null],
  {},
  { length: 3 },
  { toString: 'x' },
  { _placeholder: true, num: -1 },
  -1,
  0.5,
  1e308,
  -1e308,
];

const WRONG_NAMES: unknown[] = [
  null,
  0,
  1e308,
  [],
  ['room'],
  {},
  { toString: 'x' },
  true,
  '',
  'x'.repeat(129),
  'x'.repeat(60_000),
  'a\u0000b',
  '\u202egnp',
];

/** Raw, since JSON.stringify writes neither of them as a key of its own. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toJSON', 'hasOwnProperty'];

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the value is not wrong after all: any object is a candidate, any ids are peers. */
const isInOrder = (body: unknown, value: unknown): boolean => {
  const { candidate, peers } = body as { candidate?: unknown; peers?: unknown };
  const isListOfIds = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return (candidate === value && isObject(value)) || (peers === value && isListOfIds);
};

function spoiled(targets: Targets): HostileFrame[] {
  return WRONG_VALUES.flatMap((value) =>
    spoiledMessages(targets.host, value)
      .filter((body) => body === value || !isInOrder(body, value))
      .map((body) => ({
        name: `message ${JSON.stringify(body)}`,
        frames: [message(body)],
        isAnswered: true,
      })),
  );
}

function requests(targets: Targets): HostileFrame[] {
  const wrongNames = WRONG_NAMES.map((name) => `42555${JSON.stringify(['create host', name])}`);
  return [
    ...wrongNames,
    event('create host', 'no ack'),
    event('create host'),
    event('list hosts'),
    event('list hosts', null, 'no ack'),
    event('leave host'),
    event('message'),
    event('message', null),
    event('message', { type: 'bye', to: targets.host }, 'twice'),
    '42555["message",{"type":"bye","to":"x"}]',
    '42555["leave host"]',
    '42555["create host","room",{"capacity":1e308}]',
    '42555["create host"]',
  ].map((frame) => ({ name: frame.slice(0, 60), frames: [frame], isAnswered: true }));
}

function forged(targets: Targets): HostileFrame[] {
  const toMembers = targets.members.flatMap((to) => [
    { type: 'bye', to },
    { type: 'done', to, attempt: 1 },
    { type: 'restart', to, attempt: 1 },
    { type: 'join', to },
    { type: 'offer', to, sdp, attempt: Number.MAX_SAFE_INTEGER },
    { type: 'answer', to, sdp, from: targets.host },
    { type: 'offer', to, sdp: 'v'.repeat(50_000) },
    { type: 'call me', to, me: targets.host, from: targets.host },
    { type: 'call me', to, me: 'made up', FROM: targets.host },
    { type: 'candidate', to, candidate: null, ' from ': targets.host },
  ]);
  const toNobody = ['room', 'made up', '__proto__', 'constructor', 'x'.repeat(64)].flatMap((to) => [
    { type: 'join', to },
    { type: 'bye', to },
  ]);
  const tooMuch = [
    { type: 'offer', to: targets.host, sdp: 'v'.repeat(61_441) },
    { type: 'join', to: 'x'.repeat(65) },
    { type: 'offer', to: targets.host, sdp, peers: Array(1_025).fill('x') },
    { type: 'candidate', to: targets.host, candidate: { candidate: 'x'.repeat(4_097) } },
  ];
  return [...toMembers, ...toNobody, ...tooMuch].map((body) => ({
    name: message(body).slice(0, 80),
    frames: [message(body)],
    isAnswered: true,
  }));
}

function shaped(targets: Targets): HostileFrame[] {
  const deep = [
    `42["message",{"type":"done","to":"${targets.host}","extra":${nested(5)}}]`,
    `42["message",{"type":"done","to":"${targets.host}","extra":${nested(20_000)}}]`,
    `42["message",${nested(30_000)}]`,
    `42["message",${'{"to":'.repeat(8_000)}1${'}'.repeat(8_000)}]`,
    `42555["create host",${nested(30_000)}]`,
  ];
  const prototypes = PROTOTYPE_KEYS.flatMap((key) => [
    `42["message",{"type":"bye","to":"${targets.members[0] ?? ''}","${key}":{"isHost":true}}]`,
    `42["message",{"${key}":{"type":"bye","to":"${targets.host}"}}]`,
    `42555["create host",{"${key}":{"length":1}}]`,
  ]);
  const wide = `42["message",{${Array.from({ length: 4_000 }, (_, i) => `"k${i}":0`).join(',')}}]`;
  return [...deep, ...prototypes, wide].map((frame) => ({
    name: frame.slice(0, 60),
    frames: [frame],
    isAnswered: true,
  }));
}

/** Nobody is owed an answer to these: no event of ours, or closed by socket.io itself. */
function wire(): HostileFrame[] {
  const bytes = Buffer.from('attachment');
  const frames: (string | Buffer)[][] = [
    ['43["an ack that nobody asked for"]'],
    ['430[]', '430[]', '430[]'],
    ['431e308[null]'],
    [`43${'9'.repeat(300)}[]`],
    [event('welcome', { id: 'me' })],
    [event('connection')],
    [event('disconnect', 'transport close')],
    [event('connect_error')],
    [event('newListener')],
    [event('__proto__', {})],
    [event('user disconnected', { id: 'x' })],
    ['42[]'],
    ['42[1]'],
    ['42[null,"message"]'],
    ['42{"0":"message"}'],
    ['42["message"'],
    ['42'],
    ['40', '40', '40'],
    ['40/admin,', '42/admin,["message"]'],
    ['44{"message":"an error of the client"}'],
    ['451-["message",{"_placeholder":true,"num":0}]', bytes],
    ['451-["message",{"_placeholder":true,"num":7}]', bytes],
    ['451-["message",{"_placeholder":true,"num":-1}]', bytes],
    ['451-["message",{"_placeholder":true,"num":"length"}]', bytes],
    ['451-["message",{"_placeholder":true,"num":0}]', event('list hosts')],
    ['452-["message",{"_placeholder":true,"num":0}]', bytes, '42["message"]'],
    ['45999999999-["message"]'],
    ['45-1-["message"]'],
    ['45["message"]'],
    ['46["an ack"]', bytes],
    [bytes, bytes],
    [Buffer.alloc(0)],
    ['2probe', '5', '6', '3'],
    ['1'],
    ['0{"sid":"x"}'],
    ['9'],
    ['\u0000'],
    ['x'.repeat(70_000)],
    [Buffer.alloc(70_000)],
  ];
  return frames.map((list) => ({
    name: list.map((frame) => String(frame).slice(0, 40)).join(' '),
    frames: list,
    isAnswered: false,
  }));
}

/** In order, one by one: names for which the server then has to remember somebody. */
const hoarded = (): HostileFrame[] =>
  Array.from({ length: 40 }, (_, index) => ({
    name: `a host name, ${String(index)}`,
    frames: [`42556["create host","hoarded ${String(index)}"]`],
    isAnswered: false,
  }));

/** Each kind once. */
export function allHostileFrames(targets: Targets): HostileFrame[] {
  return [
    ...spoiled(targets),
    ...requests(targets),
    ...forged(targets),
    ...shaped(targets),
    ...wire(),
    ...hoarded(),
  ];
}

/** Without end, in an order that the seed decides. */
export function* hostileFrames(seed: number, targets: Targets): Generator<HostileFrame> {
  const next = numbersFrom(seed);
  const all = allHostileFrames(targets);
  for (;;) {
    const frame = all[Math.floor(next() * all.length)];
    if (frame) yield frame;
  }
}
