/** An EventTarget whose `on…` properties are called too, before the listeners. */
export class HandlerTarget extends EventTarget {
  public constructor(types: readonly string[]) {
    super();
    for (const type of types) {
      this.addEventListener(type, (event) => {
        const handler: unknown = Reflect.get(this, `on${type}`);
        if (typeof handler === 'function') {
          Reflect.apply(handler, this, [event]);
        }
      });
    }
  }
}
