/** A0-42, as C# writes it. */
export function configOf(port: number, changes: { reconnection?: boolean } = {}): object {
  const { reconnection = true } = changes;
  return {
    url: `http://127.0.0.1:${port}`,
    socketOptions: { connectionTimeout: 5000, reconnection, withCredentials: false },
    pcConfig: { iceServers: [] },
    vanillaIceTimeout: 5000,
    isDebug: false,
    p2pTimeout: 15000,
  };
}
