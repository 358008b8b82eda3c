import type { ErrorCode, ServerError } from './ErrorCode.js';
import type { IncomingMessage, MessageType, OutgoingMessage } from './Message.js';

/** What a server of ours can do; a client asks for nothing that is not in it. */
export type Feature = 'resume' | 'host-options' | 'leave-host' | 'message-failed';

/** socket.io's `auth` payload of a client of ours; a 1.1.0 client sends none. */
export type HandshakeAuth = {
  v: 2;
  /**
   * 128 random bits in base64url, made for each run. The peer id is the first 20 characters of
   * base64url(SHA-256(resume)): the same secret is the same peer, on any socket.
   */
  resume: string;
  /** At most 256 ids of peers to go on talking with, also after a server restart. */
  contacts?: string[];
  /** An admission token, when the server asks for one. */
  token?: string;
};

/** First event on every connection to a server of ours; a 1.1.0 server never sends it. */
export type Welcome = {
  /** The own peer id. */
  id: string;
  features: Feature[];
  iceServers?: RTCIceServer[];
  /** When `iceServers` expire, epoch milliseconds. */
  expiresAt?: number;
};

/** What a host asks for besides its name; sent to a server with the feature only. */
export type HostOptions = {
  /** How many clients may join, the host not counted; absent for no limit. */
  capacity?: number;
  /** What a client must know to join. */
  password?: string;
  /** A text of the application's for the list of hosts, at most 256 bytes of UTF-8. */
  metadata?: string;
};
export type HostEntry = { id: string; name: string };
/** A0-53: 1.1.0 takes every status but 409 for success, so every refusal is 409. */
export type CreateHostAck = { status: number; message: string; code?: ErrorCode };
/** A0-54: 1.1.0 reads `hosts` whatever the status says, so it is always there. */
export type ListHostsAck = { status: number; hosts: HostEntry[]; code?: ErrorCode };
export type LeaveHostAck = { status: number; message: string; code?: ErrorCode };

/** Why a message did not reach its target; goes to its sender only. */
export type MessageFailed = {
  to: string;
  type: MessageType;
  code: Extract<
    ErrorCode,
    | 'peer-not-found'
    | 'peer-suspended'
    | 'host-full'
    | 'wrong-password'
    | 'not-allowed'
    | 'rate-limited'
  >;
};

/** A0-56; `reason` is absent on a 1.1.0 server. */
export type UserDisconnected = { id: string; reason?: 'left' | 'lost' };

/** Event names and shapes from the server; the socket.io way of typing them. */
export type ServerToClientEvents = {
  welcome: (welcome: Welcome) => void;
  message: (message: IncomingMessage) => void;
  'message failed': (failure: MessageFailed) => void;
  'user disconnected': (event: UserDisconnected) => void;
  'peer suspended': (event: { id: string }) => void;
  'peer resumed': (event: { id: string }) => void;
  error: (error: ServerError) => void;
};

/** Event names and shapes from the client. */
export type ClientToServerEvents = {
  'create host': (
    ...args:
      | [name: string, ack: (response: CreateHostAck) => void]
      | [name: string, options: HostOptions, ack: (response: CreateHostAck) => void]
  ) => void;
  'list hosts': (ack: (response: ListHostsAck) => void) => void;
  'leave host': (ack: (response: LeaveHostAck) => void) => void;
  message: (message: OutgoingMessage) => void;
};
