import { AiortcParticipant } from './AiortcParticipant.js';
import type { Place } from './Participant.js';

/** It is a process only while it hosts or has joined. */
export const openAiortc = (): Place => ({
  isOpen: true,
  enter: (settings) => Promise.resolve(new AiortcParticipant(settings)),
  close: () => Promise.resolve(),
});
