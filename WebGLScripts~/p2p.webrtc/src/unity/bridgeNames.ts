/** What crosses the bridge; names are an ABI with C# (A0-42…52). */
const prefix = 'WebGLPeerClient#';

/** C# → TypeScript, actions. */
export const actionNames = {
  construct: `${prefix}WebGLPeerClient`,
  startHost: `${prefix}DoStartHostAsync`,
  startHostWithOptions: `${prefix}DoStartHostWithOptionsAsync`,
  listHosts: `${prefix}DoListHostsAsync`,
  startClient: `${prefix}DoStartClientAsync`,
  stop: `${prefix}DoStopAsync`,
  dispose: `${prefix}Dispose`,
} as const;

/** C# → TypeScript, functions. */
export const functionNames = { getClientId: `${prefix}GetClientId` } as const;

/** TypeScript → C#, which 1.1.0 registers all: a missing one is an error. */
export const callbackNames = {
  started: `${prefix}HandleOnStarted`,
  connectFailed: `${prefix}HandleOnConnectFailed`,
  disconnected: `${prefix}HandleOnDisconnected`,
  userConnecting: `${prefix}HandleOnUserConnecting`,
  userDisconnecting: `${prefix}HandleOnUserDisconnecting`,
  startHostResponse: `${prefix}ReceiveStartHostResponse`,
  listHostsResponse: `${prefix}ReceiveListHostsResponse`,
} as const;

/** TypeScript → C#, additions: a C# that has not registered them is of 1.1.0. */
export const newCallbackNames = {
  startFailed: `${prefix}HandleOnStartFailed`,
  peerConnectionFailed: `${prefix}HandleOnPeerConnectionFailed`,
  reconnecting: `${prefix}HandleOnReconnecting`,
  reconnected: `${prefix}HandleOnReconnected`,
  startClientResponse: `${prefix}ReceiveStartClientResponse`,
  error: `${prefix}ReceiveError`,
} as const;
