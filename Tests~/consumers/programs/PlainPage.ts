// A page without Unity: the client itself, with the shapes of A0-39 and A0-41.
import { PeerClient } from '@extreal-dev/extreal.integration.p2p.webrtc';

export async function join(url: string): Promise<PeerClient> {
  const client = new PeerClient(
    {
      url,
      socketOptions: { withCredentials: false, reconnection: true },
      pcConfig: { iceServers: [{ urls: ['stun:127.0.0.1:3478'], username: '', credential: '' }] },
      vanillaIceTimeout: 5000,
      isDebug: false,
    },
    {
      onStarted: () => undefined,
      onConnectFailed: (reason: string) => console.log(reason),
      onDisconnected: (reason: string) => console.log(reason),
      onUserConnecting: (id: string) => console.log(id),
      onUserDisconnecting: (id: string) => console.log(id),
    },
  );
  void client.startHost('room', (response) => {
    if (response.status === 409) {
      console.log(response.message);
    }
  });
  void client.listHosts((response) => {
    response.hosts.map((host) => `${host.id} ${host.name}`);
  });
  const joined: Promise<void> = client.startClientAsync('someone');
  await joined;
  client.stop();
  return client;
}
