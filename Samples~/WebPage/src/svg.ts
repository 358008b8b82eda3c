const namespace = 'http://www.w3.org/2000/svg';

export type Attributes = Record<string, string | number>;

export const setAttributes = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
};

/** A new SVG element with its attributes and children. */
export const svg = <Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[Name] => {
  const element = document.createElementNS(namespace, name);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
};
