// What a connection tells Unity: names of the event and of the state that goes with it.
const STATES = {
  connectionstatechange: 'connectionState',
  iceconnectionstatechange: 'iceConnectionState',
  icegatheringstatechange: 'iceGatheringState',
};

/** Reports each event of `connection` once; `adopt` takes a channel that the other side opened. */
export function watchConnection(connection, report, adopt) {
  for (const [type, name] of Object.entries(STATES)) {
    let last = connection[name];
    connection.addEventListener(type, () => {
      const state = connection[name];
      // libwebrtc for Node reports some changes twice; Unity.WebRTC reports a state once.
      if (state !== last) {
        last = state;
        report({ event: type, state });
      }
    });
  }
  connection.addEventListener('negotiationneeded', () => {
    report({ event: 'negotiationneeded' });
  });
  connection.addEventListener('icecandidate', ({ candidate }) => {
    // Unity.WebRTC has no candidate that means the end: it only changes the gathering state.
    if (candidate !== null && candidate.candidate !== '') {
      const { sdpMid, sdpMLineIndex } = candidate;
      report({ event: 'icecandidate', candidate: candidate.candidate, sdpMid, sdpMLineIndex });
    }
  });
  connection.addEventListener('track', ({ track, transceiver }) => {
    report({ event: 'track', kind: track.kind, id: track.id, mid: transceiver.mid });
  });
  connection.addEventListener('datachannel', ({ channel }) => {
    report({ event: 'datachannel', ...adopt(channel) });
  });
}
