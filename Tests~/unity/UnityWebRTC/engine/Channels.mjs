import { Buffer } from 'node:buffer';

/** The data channels of one player, by handle: even handles are Unity's, odd ones ours. */
export class Channels {
  #channels = new Map();
  #nextOdd = 1;
  #send;

  constructor(send) {
    this.#send = send;
  }

  /** Keeps a channel that Unity created. */
  add(handle, channel) {
    this.#channels.set(handle, channel);
    channel.binaryType = 'arraybuffer';
    const report = (header, payload) => {
      if (this.#channels.has(handle)) {
        this.#send({ channel: handle, ...header }, payload);
      }
    };
    channel.addEventListener('open', () => report({ event: 'open', state: channel.readyState }));
    channel.addEventListener('close', () => report({ event: 'close', state: channel.readyState }));
    channel.addEventListener('error', ({ error }) =>
      report({ event: 'error', message: error?.message ?? 'the data channel failed' }),
    );
    channel.addEventListener('message', ({ data }) =>
      report(
        { event: 'message' },
        typeof data === 'string' ? Buffer.from(data) : Buffer.from(data),
      ),
    );
    return constantsOf(channel);
  }

  /** Keeps a channel that the other side created; returns what Unity needs to know of it. */
  adopt(channel) {
    const handle = this.#nextOdd;
    this.#nextOdd += 2;
    const constants = this.add(handle, channel);
    return { channel: handle, constants, state: channel.readyState };
  }

  get(handle) {
    const channel = this.#channels.get(handle);
    if (channel === undefined) {
      throw new Error(`no channel ${String(handle)}`);
    }
    return channel;
  }

  /** What no longer is there can be neither written to nor closed: nothing happens, as in Unity. */
  send(handle, text, payload) {
    const channel = this.#channels.get(handle);
    if (channel?.readyState === 'open') {
      channel.send(text ? payload.toString('utf8') : Uint8Array.from(payload).buffer);
    }
  }

  close(handle) {
    this.#channels.get(handle)?.close();
  }

  dispose(handle) {
    this.close(handle);
    this.#channels.delete(handle);
  }
}

function constantsOf({ label, protocol, ordered, negotiated, maxRetransmits, maxPacketLifeTime }) {
  return { label, protocol, ordered, negotiated, maxRetransmits, maxPacketLifeTime };
}
