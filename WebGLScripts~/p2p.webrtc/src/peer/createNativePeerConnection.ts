/** The browser's own; every other file takes it as a collaborator. */
export const createNativePeerConnection = (config: RTCConfiguration): RTCPeerConnection =>
  new RTCPeerConnection(config);
