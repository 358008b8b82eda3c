import { defaults, recoveryTimings } from './defaults.js';
import type { Hooks } from './hooks/Hooks.js';
import type { Logger } from './Logger.js';
import { Mesh, type MeshEvents, type MeshParts } from './mesh/Mesh.js';
import { Connection } from './peer/Connection.js';
import { Recovery } from './peer/Recovery.js';
import type { PeerClientPlatform } from './PeerClientPlatform.js';
import type { PeerConfig } from './PeerConfig.js';
import { Joining, type JoiningEvents } from './session/Joining.js';
import { connectionTimeoutOf, createSocketOf } from './signaling/createSocket.js';
import { Signaling } from './signaling/Signaling.js';
import type { SignalingEvents } from './signaling/SignalingEvents.js';

/** What a client's parts have in common. */
export type Surroundings = {
  config: PeerConfig;
  platform: PeerClientPlatform;
  logger: Logger;
};

export const composeSignaling = (
  { config, platform, logger }: Surroundings,
  contacts: () => string[],
  events: SignalingEvents,
): Signaling =>
  new Signaling(
    {
      createSocket: createSocketOf(config),
      clock: platform.clock,
      onPageHide: platform.onPageHide,
      logger,
      connectionTimeoutMs: connectionTimeoutOf(config),
      reconnects: config.socketOptions?.reconnection ?? true,
      token: () => config.auth?.token,
      contacts,
    },
    events,
  );

export const composeJoining = (
  { config, platform }: Surroundings,
  hostId: string,
  events: JoiningEvents,
): Joining => {
  const timeoutMs = config.p2pTimeout ?? defaults.p2pTimeoutMs;
  return new Joining(hostId, platform.clock, timeoutMs, recoveryTimings.unansweredMs, events);
};

const composeConnections = (
  { config, platform, logger }: Surroundings,
  hooks: Hooks,
): MeshParts['createConnection'] => {
  const { iceTransportPolicy } = config;
  const rtcConfig = { ...config.pcConfig, ...(iceTransportPolicy && { iceTransportPolicy }) };
  const parts = {
    createPeerConnection: () => platform.createPeerConnection(rtcConfig),
    hooks,
    clock: platform.clock,
    logger,
    vanillaIceTimeoutMs: config.vanillaIceTimeout ?? defaults.vanillaIceTimeoutMs,
  };
  return (id, role, events) => new Connection(id, role, parts, events);
};

export const composeMesh = (
  surroundings: Surroundings,
  hooks: Hooks,
  signaling: Signaling,
  membership: MeshParts['membership'],
  events: MeshEvents,
): Mesh => {
  const { config, platform, logger } = surroundings;
  const { clock } = platform;
  return new Mesh(
    {
      createConnection: composeConnections(surroundings, hooks),
      createRecovery: (actions) => new Recovery(clock, recoveryTimings, actions),
      send: (message) => {
        signaling.send(message);
      },
      isOnline: () => signaling.isReady,
      ownId: () => signaling.id,
      trickle: config.trickle ?? true,
      membership,
      clock,
      logger,
      timings: recoveryTimings,
      maxPeers: defaults.maxPeers,
    },
    events,
  );
};
