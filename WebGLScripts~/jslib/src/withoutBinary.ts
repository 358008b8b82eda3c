// Stands in for socket.io-parser's binary support: the signaling protocol is text only (a frame that
// claims attachments ends in a parse error and a reconnection). Saves a kilobyte of every player.

export const isBinary = (): boolean => false;
export const hasBinary = (): boolean => false;
export const deconstructPacket = <T>(packet: T): { packet: T; buffers: never[] } => ({
  packet,
  buffers: [],
});
export const reconstructPacket = <T>(packet: T): T => packet;
/** Of engine.io-parser: base64 is how polling would carry binary. */
export const decode = (): ArrayBuffer => new ArrayBuffer(0);
