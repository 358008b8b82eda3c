/** Numbers from 0 up to 1 that are the same for the same seed (a linear congruential generator). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const EVENTS = ['create host', 'list hosts', 'leave host', 'message', 'error', 'welcome', ''];
const TYPES = ['join', 'offer', 'answer', 'done', 'call me', 'bye', 'candidate', 'restart', '?'];

/** Frames as an attacker might send them: from nearly right to mere bytes. */
export function* randomFrames(
  seed: number,
  count: number,
  ids: readonly string[],
): Generator<string | Buffer> {
  const next = numbersFrom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const text = () => String.fromCharCode(...Array.from({ length: below(12) }, () => below(0xffff)));
  const deep = () => '['.repeat(20_000) + ']'.repeat(20_000);

  const value = (depth = 0): unknown => {
    const kind = below(depth > 3 ? 7 : 11);
    if (kind < 2) return pick([null, true, -1, 1e308, 0.5, Number.MAX_SAFE_INTEGER]);
    if (kind < 4) return text();
    if (kind < 6) return pick([...ids, 'room', '__proto__', 'x'.repeat(2_000)]);
    if (kind < 7) return { _placeholder: true, num: below(3) };
    if (kind < 9) return Array.from({ length: below(4) }, () => value(depth + 1));
    return Object.fromEntries(
      Array.from({ length: below(4) }, () => [
        pick(['type', 'to', 'me', 'sdp', 'toJSON', 'constructor', text()]),
        value(depth + 1),
      ]),
    );
  };
  const message = () => ({
    type: pick(TYPES),
    // Never right: what an attacker may say to a host is not what is tested here.
    to: pick([['a'], null, '', 'room', ...ids.slice(1)]),
    [pick(['me', 'sdp', 'candidate', 'attempt', 'peers', 'trickle', 'extra'])]: value(),
  });
  const event = () =>
    JSON.stringify([pick(EVENTS), ...Array.from({ length: below(3) }, () => value())]);
  const makers: (() => string | Buffer)[] = [
    () => `42${event()}`,
    () => `42${String(below(99))}${event()}`,
    () => `42${JSON.stringify(['message', message()])}`,
    () => `42${JSON.stringify(['message', message(), message()])}`,
    () => `42["message",{"type":"join","to":"x","extra":${deep()}}]`,
    () => `42["create host",${deep()}]`,
    () => `45${String(below(12))}-${event()}`,
    () => `4${String(below(10))}${event()}`,
    () => `43${String(below(99))}${JSON.stringify([value()])}`,
    () => `${String(below(10))}${text()}`,
    () => `42/${text()},${event()}`,
    () => Buffer.from(Array.from({ length: below(64) }, () => below(256))),
    () => '2probe',
    () => '3',
    () => '',
  ];
  for (let i = 0; i < count; i += 1) yield pick(makers)();
}
