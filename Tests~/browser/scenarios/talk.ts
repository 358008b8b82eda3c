import type { Participant } from './participants/Participant.js';

/**
 * Sends a message over every link between these, in both directions; resolves when all have come.
 * aiortc speaks only to greet and to echo: the echo is its message, and between two of them there
 * is the greeting alone.
 */
export const talk = async (parties: readonly Participant[], number: number): Promise<void> => {
  const directions = parties.flatMap((from) =>
    parties.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  await Promise.all(
    directions.map(async ({ from, to }) => {
      const text = `${number}: ${from.id} to ${to.id}`;
      if (!echoes(from)) {
        await Promise.all([from.say(to.id, text), to.hears(from.id, text)]);
      } else if (echoes(to)) {
        await to.hears(from.id, 'hello from aiortc');
      } else {
        await to.hears(from.id, `echo: ${number}: ${to.id} to ${from.id}`);
      }
    }),
  );
};

const echoes = ({ kind }: Participant): boolean => kind === 'aiortc of 1.1.0';
