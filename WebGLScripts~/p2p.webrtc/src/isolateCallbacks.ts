import type { Logger } from './Logger.js';
import type { PeerClientCallbacks } from './PeerClientCallbacks.js';

type AnyCallback = (...args: never[]) => void;

/** An error that the application throws in its callback is logged; the client goes on. */
export const isolateCallbacks = (
  callbacks: PeerClientCallbacks,
  logger: Logger,
): Required<PeerClientCallbacks> => {
  const isolate =
    <F extends AnyCallback>(name: string, callback: F | undefined) =>
    (...args: Parameters<F>): void => {
      try {
        callback?.call(callbacks, ...args);
      } catch (error) {
        logger.error(`The application's ${name} failed`, error);
      }
    };
  return {
    onStarted: isolate('onStarted', callbacks.onStarted),
    onConnectFailed: isolate('onConnectFailed', callbacks.onConnectFailed),
    onDisconnected: isolate('onDisconnected', callbacks.onDisconnected),
    onUserConnecting: isolate('onUserConnecting', callbacks.onUserConnecting),
    onUserDisconnecting: isolate('onUserDisconnecting', callbacks.onUserDisconnecting),
    onStartFailed: isolate('onStartFailed', callbacks.onStartFailed),
    onPeerConnectionFailed: isolate('onPeerConnectionFailed', callbacks.onPeerConnectionFailed),
    onReconnecting: isolate('onReconnecting', callbacks.onReconnecting),
    onReconnected: isolate('onReconnected', callbacks.onReconnected),
    onError: isolate('onError', callbacks.onError),
  };
};
