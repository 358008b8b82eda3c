import {
  PeerClient,
  type PcCloseHook,
  type PcCreateHook,
  type PeerClientCallbacks,
  type PeerConfig,
} from '@extreal-dev/extreal.integration.p2p.webrtc';
import { io } from 'socket.io-client';
import { Peer110 } from '../../../standins/Peer110.js';

export type HostEntry = { id: string; name: string };

/** What ours and a peer that speaks 1.1.0 have in common. */
export type MeshClient = {
  addPcCreateHook: (hook: PcCreateHook) => void;
  addPcCloseHook: (hook: PcCloseHook) => void;
  getClientId: () => string;
  host: (name: string) => Promise<void>;
  list: () => Promise<HostEntry[]>;
  join: (hostId: string) => Promise<void>;
  stop: () => void;
  standing: () => { role: unknown; hostId: string | null };
};

export const createOurs = (config: PeerConfig, callbacks: PeerClientCallbacks): MeshClient => {
  const client = new PeerClient(config, callbacks);
  return {
    addPcCreateHook: client.addPcCreateHook,
    addPcCloseHook: client.addPcCloseHook,
    getClientId: client.getClientId,
    host: async (name) => {
      await client.startHost(name);
    },
    list: async () => (await client.listHosts()).hosts,
    join: client.startClientAsync,
    stop: client.stop,
    standing: () => ({ role: client.role, hostId: client.hostId }),
  };
};

export const create110 = ({ url }: PeerConfig, callbacks: PeerClientCallbacks): MeshClient => {
  const peer = new Peer110({
    ...callbacks,
    url,
    createPeerConnection: () => new RTCPeerConnection(),
    createSocket: (address) => io(address, { forceNew: true }),
  });
  return {
    addPcCreateHook: (hook) => {
      peer.addPcCreateHook(hook);
    },
    addPcCloseHook: (hook) => {
      peer.addPcCloseHook(hook);
    },
    getClientId: () => peer.getClientId(),
    host: async (name) => {
      await peer.startHost(name);
    },
    list: () => peer.listHosts(),
    join: (hostId) => {
      peer.startClient(hostId);
      return Promise.resolve();
    },
    stop: () => {
      peer.stop();
    },
    standing: () => ({ role: peer.role, hostId: peer.hostId }),
  };
};
