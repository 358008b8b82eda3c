import type { LinkState } from './Link.js';
import type { LinkPath } from './linkStats.js';

/** What a tab tells of one of its links, so that everyone's picture shows the whole mesh. */
export type LinkReport = {
  to: string;
  state: LinkState;
  path?: LinkPath | undefined;
  /** Milliseconds. */
  rttMs?: number | undefined;
};

/** What two tabs say to each other over their data channel, as JSON text. */
export type PeerMessage =
  | { type: 'hello'; name: string }
  | { type: 'chat'; text: string; toAll: boolean }
  | { type: 'links'; links: LinkReport[] };

const maxNameLength = 32;
const maxTextLength = 1000;
const maxLinks = 64;

const states: readonly unknown[] = ['connecting', 'connected', 'interrupted', 'failed'];
const paths: readonly unknown[] = ['host', 'prflx', 'srflx', 'relay', undefined];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= maxLength;

const isLinkReport = (value: unknown): value is LinkReport =>
  isObject(value) &&
  typeof value['to'] === 'string' &&
  states.includes(value['state']) &&
  paths.includes(value['path']) &&
  (value['rttMs'] === undefined || typeof value['rttMs'] === 'number');

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined for everything that is not a message of ours: another peer may send anything. */
export const parsePeerMessage = (data: unknown): PeerMessage | undefined => {
  const value = typeof data === 'string' ? toJson(data) : undefined;
  if (!isObject(value)) {
    return undefined;
  }
  const { type, name, text, toAll, links } = value;
  if (type === 'hello' && isText(name, maxNameLength)) {
    return { type, name };
  }
  if (type === 'chat' && isText(text, maxTextLength)) {
    return { type, text, toAll: toAll === true };
  }
  if (type === 'links' && Array.isArray(links) && links.length <= maxLinks) {
    return { type, links: links.filter(isLinkReport) };
  }
  return undefined;
};
