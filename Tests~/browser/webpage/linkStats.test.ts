import { readLinkStats, type LinkPath } from '../../../Samples~/WebPage/src/linkStats.js';

type Entry = Record<string, unknown>;

const connectionWith = (entries: Record<string, Entry>): Pick<RTCPeerConnection, 'getStats'> => ({
  getStats: () => Promise.resolve(new Map(Object.entries(entries))),
});

const pair = (more: Entry): Entry => ({
  type: 'candidate-pair',
  localCandidateId: 'L',
  remoteCandidateId: 'R',
  currentRoundTripTime: 0.004,
  ...more,
});

const candidates = (local: LinkPath, remote: LinkPath): Record<string, Entry> => ({
  L: { type: 'local-candidate', candidateType: local },
  R: { type: 'remote-candidate', candidateType: remote },
});

describe('readLinkStats', () => {
  it('reads the pair that the transport has selected, in milliseconds', async () => {
    const connection = connectionWith({
      P1: pair({ nominated: true, state: 'succeeded', currentRoundTripTime: 9 }),
      P2: pair({}),
      T: { type: 'transport', selectedCandidatePairId: 'P2' },
      ...candidates('host', 'host'),
    });
    expect(await readLinkStats(connection)).toEqual({ path: 'host', rttMs: 4 });
  });

  it('takes the nominated pair where the browser names none (Firefox)', async () => {
    const connection = connectionWith({
      P1: pair({ nominated: false, state: 'succeeded', currentRoundTripTime: 9 }),
      P2: pair({ nominated: true, state: 'succeeded' }),
      ...candidates('srflx', 'host'),
    });
    expect(await readLinkStats(connection)).toEqual({ path: 'srflx', rttMs: 4 });
  });

  it.each([
    ['host', 'host', 'host'],
    ['host', 'prflx', 'prflx'],
    ['srflx', 'prflx', 'srflx'],
    ['host', 'relay', 'relay'],
    ['relay', 'srflx', 'relay'],
  ] as const)('calls the path from %s to %s %s', async (local, remote, path) => {
    const connection = connectionWith({
      P: pair({}),
      T: { type: 'transport', selectedCandidatePairId: 'P' },
      ...candidates(local, remote),
    });
    expect((await readLinkStats(connection)).path).toBe(path);
  });

  it('knows nothing before a pair is selected', async () => {
    const connection = connectionWith({ T: { type: 'transport' }, P: pair({ state: 'waiting' }) });
    expect(await readLinkStats(connection)).toEqual({ path: undefined, rttMs: undefined });
  });
});
