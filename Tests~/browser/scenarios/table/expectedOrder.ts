import type { Label, Order } from './Score.js';

type Item = { label: Label; after: Item[] };
type Counts = (label: Label) => boolean;

/** What counts in the order, each with what must come before it. */
const itemsOf = (order: Order, counts: Counts, after: Item[] = []): Item[] => {
  if (Array.isArray(order)) {
    let before = after;
    return order.flatMap((part) => {
      const items = itemsOf(part, counts, before);
      before = [...before, ...items];
      return items;
    });
  }
  return 'anyOrder' in order
    ? order.anyOrder.flatMap((part) => itemsOf(part, counts, after))
    : [{ label: order, after }].filter(({ label }) => counts(label));
};

const all: Counts = () => true;

export const labelsOf = (order: Order, counts = all): Label[] =>
  itemsOf(order, counts).map(({ label }) => label);

/** What was to be told, put into the order in which it was told wherever that is allowed. */
export const expectedOrder = (order: Order, told: readonly Label[], counts = all): Label[] => {
  const pending = itemsOf(order, counts);
  const expected: Label[] = [];
  const take = (item: Item): void => {
    pending.splice(pending.indexOf(item), 1);
    expected.push(item.label);
  };
  const canCome = (item: Item): boolean => item.after.every((one) => !pending.includes(one));
  for (const { name, peer } of told) {
    const item = pending.find(
      (one) => one.label.name === name && one.label.peer === peer && canCome(one),
    );
    if (item) {
      take(item);
    }
  }
  for (let next = pending.find(canCome); next; next = pending.find(canCome)) {
    take(next);
  }
  return expected;
};
