import type { IcePair } from './IceGeneration.js';

function candidateStats(id: string, type: string, candidate: string): Record<string, unknown> {
  const [, , protocol, , address, port, , candidateType] = candidate.split(' ');
  return { id, type, protocol, address, port: Number(port), candidateType };
}

/** RTCStatsReport of a connection with one candidate pair, or an empty one. */
export function writeStats(
  pair: IcePair | null,
  isConnected: boolean,
): Map<string, Record<string, unknown>> {
  const reports = new Map<string, Record<string, unknown>>();
  if (pair === null) {
    return reports;
  }
  const [local = ''] = pair.local.candidates;
  // A side that told no candidate is found by its checks: peer-reflexive (RFC 8445 7.2.5.3.1).
  const [remote = 'candidate:0 1 udp 1 192.0.2.1 9 typ prflx'] = pair.remote.candidates;
  const all = [
    { id: 'T1', type: 'transport', selectedCandidatePairId: 'CP1', dtlsState: 'connected' },
    {
      id: 'CP1',
      type: 'candidate-pair',
      state: isConnected ? 'succeeded' : 'failed',
      nominated: true,
      localCandidateId: 'L1',
      remoteCandidateId: 'R1',
      currentRoundTripTime: 0.001,
      transportId: 'T1',
    },
    candidateStats('L1', 'local-candidate', local),
    candidateStats('R1', 'remote-candidate', remote),
  ];
  for (const report of all) {
    reports.set(String(report['id']), { timestamp: 0, ...report });
  }
  return reports;
}
