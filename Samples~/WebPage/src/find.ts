/** The one element that `selector` names; throws when the page and the script do not agree. */
export const find = <E extends Element>(selector: string, type: new () => E): E => {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) {
    throw new Error(`index.html has no ${type.name} at ${selector}`);
  }
  return element;
};
