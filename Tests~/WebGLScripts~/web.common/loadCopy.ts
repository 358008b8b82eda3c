import type * as WebCommon from '@extreal-dev/extreal.integration.web.common';
import type * as Bridge from '@extreal-dev/extreal.integration.web.common/bridge';

type Copy = typeof WebCommon & { bridge: typeof Bridge };

/** One more copy of the package on the page, as a second bundle brings it. */
export async function loadCopy(): Promise<Copy> {
  let copy: Copy | undefined;
  await jest.isolateModulesAsync(async () => {
    const index = await import('@extreal-dev/extreal.integration.web.common');
    const bridge = await import('@extreal-dev/extreal.integration.web.common/bridge');
    copy = Object.create(index, { bridge: { value: bridge } }) as Copy;
  });
  if (!copy) {
    throw new Error('The package did not load.');
  }
  return copy;
}

/** Forgets everything that the package keeps on the page. */
export function leavePage(): void {
  for (const key of Reflect.ownKeys(globalThis)) {
    const text = String(key);
    if (text.startsWith('Symbol(extreal.') || text === '__getNop' || text === '__getMethod') {
      Reflect.deleteProperty(globalThis, key);
    }
  }
}
