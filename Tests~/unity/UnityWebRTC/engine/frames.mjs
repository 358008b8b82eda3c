// A frame: length of the rest (4 bytes, little-endian), length of the header (4), header as JSON
// in UTF-8, payload. The same in Link/FrameStream.cs.
import { Buffer } from 'node:buffer';

const LENGTH_BYTES = 4;

/** One frame, ready to be written. */
export function encodeFrame(header, payload = Buffer.alloc(0)) {
  const head = Buffer.from(JSON.stringify(header));
  const lengths = Buffer.alloc(2 * LENGTH_BYTES);
  lengths.writeUInt32LE(LENGTH_BYTES + head.length + payload.length, 0);
  lengths.writeUInt32LE(head.length, LENGTH_BYTES);
  return Buffer.concat([lengths, head, payload]);
}

/** Yields `{ header, payload }` for each frame of a stream of bytes. */
export async function* readFrames(stream) {
  let pending = Buffer.alloc(0);
  for await (const chunk of stream) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    let next = takeFrame(pending);
    while (next !== undefined) {
      yield next.frame;
      pending = next.rest;
      next = takeFrame(pending);
    }
  }
}

function takeFrame(bytes) {
  if (bytes.length < LENGTH_BYTES) {
    return undefined;
  }
  const end = LENGTH_BYTES + bytes.readUInt32LE(0);
  if (bytes.length < end) {
    return undefined;
  }
  const headerStart = 2 * LENGTH_BYTES;
  const headerEnd = headerStart + bytes.readUInt32LE(LENGTH_BYTES);
  const header = JSON.parse(bytes.toString('utf8', headerStart, headerEnd));
  return { frame: { header, payload: bytes.subarray(headerEnd, end) }, rest: bytes.subarray(end) };
}
