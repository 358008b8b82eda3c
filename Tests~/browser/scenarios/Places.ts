import type { Stage } from '../mesh/Stage.js';
import { openAiortc } from './participants/openAiortc.js';
import { openNative } from './participants/openNative.js';
import { openPage } from './participants/openPage.js';
import type { Kind, Place } from './participants/Participant.js';
import { WasmSite } from './participants/WasmSite.js';

/** Tabs and processes, which one scenario leaves to the next. */
export class Places {
  private readonly idle = new Map<Kind, Place[]>();
  private readonly opened: Place[] = [];

  private readonly wasm: WasmSite;

  public constructor(private readonly stage: Stage) {
    this.wasm = new WasmSite(stage.browser);
  }

  public async take(kind: Kind): Promise<Place> {
    const found = this.idle.get(kind)?.pop();
    if (found) {
      return found;
    }
    const place = await this.open(kind);
    this.opened.push(place);
    return place;
  }

  public giveBack(kind: Kind, place: Place): void {
    if (place.isOpen) {
      this.idle.set(kind, [...(this.idle.get(kind) ?? []), place]);
    }
  }

  public async close(): Promise<void> {
    this.idle.clear();
    await Promise.all(this.opened.splice(0).map((place) => place.close()));
    await this.wasm.close();
  }

  private open(kind: Kind): Promise<Place> {
    switch (kind) {
      case 'page':
      case 'page of 1.1.0':
        return openPage(this.stage, kind);
      case 'aiortc of 1.1.0':
        return Promise.resolve(openAiortc());
      case 'wasm':
        return this.wasm.open();
      case 'native':
        return openNative();
    }
  }
}
