import wrtc from '@roamhq/wrtc';

import { watchConnection } from './watchConnection.mjs';

/** The connections of one player, by handle. Every public method is an operation of Unity's. */
export class Connections {
  #connections = new Map();
  #channels;
  #send;

  constructor(channels, send) {
    this.#channels = channels;
    this.#send = send;
  }

  create({ pc, configuration }) {
    const connection = new wrtc.RTCPeerConnection(configuration);
    this.#connections.set(pc, connection);
    const report = (header) => {
      if (this.#connections.has(pc)) {
        this.#send({ pc, ...header });
      }
    };
    watchConnection(connection, report, (channel) => this.#channels.adopt(channel));
  }

  async createOffer({ pc, iceRestart }) {
    return describe(await this.#get(pc).createOffer({ iceRestart }));
  }

  async createAnswer({ pc }) {
    return describe(await this.#get(pc).createAnswer());
  }

  async setLocalDescription({ pc, type, sdp }) {
    const connection = this.#get(pc);
    await connection.setLocalDescription(
      type === undefined ? await implied(connection) : { type, sdp },
    );
  }

  async setRemoteDescription({ pc, type, sdp }) {
    await this.#get(pc).setRemoteDescription({ type, sdp });
  }

  async addIceCandidate({ pc, candidate, sdpMid, sdpMLineIndex }) {
    try {
      await this.#get(pc).addIceCandidate({ candidate, sdpMid, sdpMLineIndex });
      return true;
    } catch {
      return false;
    }
  }

  createDataChannel({ pc, channel, label, options }) {
    const created = this.#get(pc).createDataChannel(label, options);
    return this.#channels.add(channel, created);
  }

  addTransceiver({ pc, kind, direction }) {
    return this.#get(pc).addTransceiver(kind, { direction }).mid;
  }

  restartIce({ pc }) {
    this.#get(pc).restartIce();
  }

  getConfiguration({ pc }) {
    const { iceServers, iceTransportPolicy, iceCandidatePoolSize } =
      this.#get(pc).getConfiguration();
    return { iceServers, iceTransportPolicy, iceCandidatePoolSize };
  }

  setConfiguration({ pc, configuration }) {
    this.#get(pc).setConfiguration(configuration);
  }

  read({ pc, name }) {
    return this.#get(pc)[name];
  }

  readDescription({ pc, name }) {
    const description = this.#get(pc)[name];
    return description === null ? null : describe(description);
  }

  close({ pc }) {
    this.#get(pc).close();
  }

  dispose({ pc }) {
    this.#connections.get(pc)?.close();
    this.#connections.delete(pc);
  }

  #get(pc) {
    const connection = this.#connections.get(pc);
    if (connection === undefined) {
      throw new Error(`no connection ${String(pc)}`);
    }
    return connection;
  }
}

function describe({ type, sdp }) {
  return { type, sdp };
}

/** What setLocalDescription() without an argument sets; libwebrtc for Node wants one. */
async function implied(connection) {
  return connection.signalingState === 'have-remote-offer'
    ? connection.createAnswer()
    : connection.createOffer();
}
