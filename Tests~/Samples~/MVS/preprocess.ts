import { runInNewContext } from 'node:vm';

export const PRODUCT = 'Bob’s "Game" & Co.';

/** What Unity knows when it builds, with a name that holds what breaks careless templates. */
const VARIABLES = {
  PRODUCT_NAME: PRODUCT,
  COMPANY_NAME: "O'Neill",
  PRODUCT_VERSION: '1.0',
  DATA_FILENAME: 'game.data',
  FRAMEWORK_FILENAME: 'game.framework.js',
  CODE_FILENAME: 'game.wasm',
  LOADER_FILENAME: 'game.loader.js',
};

/** As Unity does to the .html, .css, .js and .json files of a template: `{{{ … }}}` is evaluated. */
export function preprocess(text: string): string {
  return text.replace(/\{\{\{([\s\S]*?)\}\}\}/g, (_macro, expression: string) =>
    String(runInNewContext(expression, { ...VARIABLES })),
  );
}
