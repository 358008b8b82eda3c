import type { LinkPath, LinkStats } from './linkStats.js';

export type LinkState = 'connecting' | 'connected' | 'interrupted' | 'failed';

/** One line of the mesh, between two peer ids. */
export type Link = { from: string; to: string; state: LinkState } & LinkStats;

const states: Record<RTCPeerConnectionState, LinkState> = {
  new: 'connecting',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'interrupted',
  failed: 'failed',
  closed: 'failed',
};

export const linkState = (state: RTCPeerConnectionState): LinkState => states[state];

const pathWords: Record<LinkPath, string> = {
  host: 'direct',
  prflx: 'direct, through NAT',
  srflx: 'direct, through NAT',
  relay: 'through a relay',
};

/** Browsers round on a quick network to whole milliseconds, down to nought. */
const rttText = (rttMs: number): string =>
  rttMs < 1 ? '<\u00a01\u00a0ms' : `${Math.round(rttMs)}\u00a0ms`;

/** Short, for a line in the picture: `host · 3 ms`. */
export const linkLabel = (link: Link): string => {
  if (link.state !== 'connected') {
    return link.state;
  }
  const known = [link.path, link.rttMs === undefined ? undefined : rttText(link.rttMs)];
  return known.filter((part) => part !== undefined).join(' · ') || 'connected';
};

/** In full, for the list: `connected · direct (host) · 3 ms`. */
export const describeLink = (link: Link): string => {
  const parts: string[] = [link.state];
  if (link.path !== undefined) {
    parts.push(`${pathWords[link.path]} (${link.path})`);
  }
  if (link.rttMs !== undefined) {
    parts.push(rttText(link.rttMs));
  }
  return parts.join(' · ');
};
