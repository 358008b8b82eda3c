import type { PeerConfig } from '@extreal-dev/extreal.integration.p2p.webrtc';
import { countConnections } from './countConnections.js';
import { create110, createOurs } from './MeshClient.js';
import { MeshMember } from './MeshMember.js';

const connections = countConnections();

/** What a test drives, by `Tab`. */
const mesh = {
  addOurs: (config: PeerConfig) => new MeshMember((callbacks) => createOurs(config, callbacks)),
  add110: (config: PeerConfig) => new MeshMember((callbacks) => create110(config, callbacks)),
  connections,
};

export type MeshPage = typeof mesh;

Object.assign(window, { mesh });
