import type { Stage } from '../../mesh/Stage.js';
import { OurPageParticipant } from './OurPageParticipant.js';
import { PageParticipant } from './PageParticipant.js';
import type { Place } from './Participant.js';

/** A tab of its own, with the npm package and with a peer of 1.1.0. */
export const openPage = async (stage: Stage, kind: 'page' | 'page of 1.1.0'): Promise<Place> => {
  const tab = await stage.openTab();
  return {
    get isOpen() {
      return !tab.page.isClosed();
    },
    enter: (settings) =>
      kind === 'page'
        ? OurPageParticipant.enter(tab, settings)
        : PageParticipant.of110(tab, settings),
    close: () => tab.close(),
  };
};
