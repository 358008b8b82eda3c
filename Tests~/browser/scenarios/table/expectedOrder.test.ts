import { expectedOrder, labelsOf } from './expectedOrder.js';
import { joins, type Label, loses, meets, readScore, starts, together } from './Score.js';

const words = (labels: readonly Label[]): string[] =>
  labels.map(({ name, peer }) => `${name} ${peer}`.trim());

const joined: Label[] = [
  { name: 'create hook', peer: 'host' },
  { name: 'UserConnecting', peer: 'host' },
  { name: 'Started', peer: '' },
];
const met: Label[] = [
  { name: 'create hook', peer: 'a' },
  { name: 'UserConnecting', peer: 'a' },
];
const [hostHook, hostUp, started] = joined;
const [hook, up] = met;

describe('the order that the table asks for', () => {
  const order = readScore(together(joins('host'), meets('a')), 'page');

  it('is what was told, when parts that may interleave do', () => {
    const told = [hook, hostHook, hostUp, up, started].flatMap((label) => label ?? []);
    expect(expectedOrder(order, told)).toEqual(told);
  });

  it('is not what was told, when a part is in the wrong order', () => {
    const told = [started, hook, hostHook, hostUp, up].flatMap((label) => label ?? []);
    expect(expectedOrder(order, told)).not.toEqual(told);
  });

  it('has what was not told, and not what was told twice', () => {
    expect(expectedOrder(order, [])).toHaveLength(5);
    const told = [...joined, ...met, ...joined];
    expect(expectedOrder(order, told)).toEqual([...joined, ...met]);
  });

  it('leaves out what does not count', () => {
    const told = [up, hostUp, started].flatMap((label) => label ?? []);
    const isOfClient = ({ name }: Label): boolean => name !== 'create hook';
    expect(expectedOrder(order, told, isOfClient)).toEqual(told);
  });

  it('A0-24 begins with the event in native clients, and with the hook in pages', () => {
    const inOrder = [starts, meets('a'), loses('a')];
    const gone = ['UserDisconnecting a', 'close hook a'];
    expect(words(labelsOf(readScore(inOrder, 'native')))).toEqual([
      ...['Started', 'UserConnecting a', 'create hook a'],
      ...gone,
    ]);
    expect(words(labelsOf(readScore(inOrder, 'wasm')))).toEqual([
      ...['Started', 'create hook a', 'UserConnecting a'],
      ...gone,
    ]);
  });
});
