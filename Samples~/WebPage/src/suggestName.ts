const qualities = ['Calm', 'Bright', 'Quick', 'Gentle', 'Merry', 'Bold', 'Quiet', 'Sunny'];
const animals = ['Otter', 'Heron', 'Fox', 'Lynx', 'Robin', 'Badger', 'Seal', 'Hare', 'Crane'];

const pick = (words: string[], random: () => number): string =>
  words[Math.floor(random() * words.length)] ?? '';

/** A name to start with, so that a tab is ready at once and two tabs are told apart. */
export const suggestName = (random: () => number = Math.random): string =>
  `${pick(qualities, random)} ${pick(animals, random)}`;
