/**
 * Makes `parent`'s children match `items` by key, keeping the elements that stay: focus, and what
 * is being read aloud, survive a refresh. Returns each item's element.
 */
export const keyed = <Item, E extends HTMLElement | SVGElement>(
  parent: Element,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  create: (item: Item) => E,
  kept: Map<string, E>,
): [Item, E][] => {
  const keys = new Set(items.map(keyOf));
  for (const [key, element] of kept) {
    if (!keys.has(key)) {
      element.remove();
      kept.delete(key);
    }
  }
  return items.map((item, index) => {
    const key = keyOf(item);
    const element = kept.get(key) ?? create(item);
    kept.set(key, element);
    const there = parent.children.item(index);
    if (there !== element) {
      parent.insertBefore(element, there);
    }
    return [item, element];
  });
};
