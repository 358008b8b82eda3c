import { NativeParticipant } from './NativeParticipant.js';
import { NativeProcess } from './NativeProcess.js';
import type { Place } from './Participant.js';

/** A process of its own. */
export const openNative = async (): Promise<Place> => {
  const process = await NativeProcess.start();
  return {
    get isOpen() {
      return process.isRunning;
    },
    enter: (settings) => NativeParticipant.enter(process, settings),
    close: () => process.quit(),
  };
};
