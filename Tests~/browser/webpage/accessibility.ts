import type { Page } from 'playwright-core';

/** Roles that a person operates or is brought to by the Tab key. */
const operable = ['button', 'textbox', 'combobox', 'link', 'checkbox', 'log', 'option'];

export type Control = { role: string; name: string };

/** The controls as the browser presents them to assistive technology. */
export const controlsOf = async (page: Page): Promise<Control[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: String(node.role?.value), name: String(node.name?.value ?? '') }))
    .filter(({ role }) => operable.includes(role));
};

export type Faint = { text: string; contrast: number };

/** Every text on the page whose contrast with its ground is below 4.5 (WCAG 2.2, 1.4.3). */
export const faintTexts = (page: Page): Promise<Faint[]> =>
  page.evaluate(() => {
    const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      // `color-mix()` computes to `color(srgb …)`, in shares of one instead of 255.
      const full = colour.startsWith('color(') ? 1 : 255;
      const [r = 0, g = 0, b = 0] = numbers(colour).map((value) => {
        const share = value / full;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element): string => {
      const disc = element.parentElement?.querySelector(':scope > circle, :scope > rect');
      if (disc && !element.matches('.name, .caption, .vacancy text')) {
        return getComputedStyle(disc).fill;
      }
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (numbers(backgroundColor)[3] !== 0) {
          return backgroundColor;
        }
      }
      return 'rgb(255, 255, 255)';
    };
    const hasText = (element: Element): boolean =>
      element.matches('input') ||
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    return [...document.body.querySelectorAll('*')]
      .filter((element) => hasText(element) && element.checkVisibility())
      .filter((element) => !element.matches(':disabled, fieldset:disabled *, option, .unseen'))
      .map((element) => {
        const style = getComputedStyle(element);
        const ink = luminance(element.matches('text') ? style.fill : style.color);
        const ground = luminance(groundOf(element));
        const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
        return { text: element.textContent, contrast };
      })
      .filter(({ contrast }) => contrast < 4.5);
  });
