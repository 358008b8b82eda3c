/** How a link goes: the widest of its two candidates' types (RFC 8445, 4.1.1). */
export type LinkPath = 'host' | 'prflx' | 'srflx' | 'relay';
export type LinkStats = { path: LinkPath | undefined; rttMs: number | undefined };

type Entry = Record<string, unknown>;

const widestFirst: readonly LinkPath[] = ['relay', 'srflx', 'prflx', 'host'];

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

const entriesOf = (report: RTCStatsReport): Map<string, Entry> => {
  const entries = new Map<string, Entry>();
  report.forEach((entry: unknown, id: string) => {
    if (isEntry(entry)) {
      entries.set(id, entry);
    }
  });
  return entries;
};

/** By the transport where the browser says it (W3C webrtc-stats), else by the nominated pair. */
const selectedPair = (entries: Map<string, Entry>): Entry | undefined => {
  const all = [...entries.values()];
  const transport = all.find((entry) => entry['type'] === 'transport');
  const selected = transport?.['selectedCandidatePairId'];
  if (typeof selected === 'string') {
    return entries.get(selected);
  }
  return all.find(
    (entry) =>
      entry['type'] === 'candidate-pair' &&
      entry['nominated'] === true &&
      entry['state'] === 'succeeded',
  );
};

const widest = (candidates: (Entry | undefined)[]): LinkPath | undefined =>
  widestFirst.find((path) => candidates.some((candidate) => candidate?.['candidateType'] === path));

/** Path and round-trip time of the candidate pair in use; undefined as long as there is none. */
export const readLinkStats = async (
  connection: Pick<RTCPeerConnection, 'getStats'>,
): Promise<LinkStats> => {
  const entries = entriesOf(await connection.getStats());
  const pair = selectedPair(entries);
  const seconds = pair?.['currentRoundTripTime'];
  const candidate = (key: string): Entry | undefined => {
    const id = pair?.[key];
    return typeof id === 'string' ? entries.get(id) : undefined;
  };
  return {
    path: widest([candidate('localCandidateId'), candidate('remoteCandidateId')]),
    rttMs: typeof seconds === 'number' ? seconds * 1000 : undefined,
  };
};
