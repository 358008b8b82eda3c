// Runs in the page; every function can be called from a bench.
import { PeerClient } from '@extreal-dev/extreal.integration.p2p.webrtc';

const nothing = () => undefined;
const kept = [];

const createClient = (url, pcConfig = {}) => {
  let start;
  const started = new Promise((resolve, reject) => {
    start = { resolve, reject };
  });
  started.catch(nothing);
  const heard = new Set();
  let onHeard = nothing;
  const client = new PeerClient(
    { url, pcConfig },
    {
      onStarted: () => start.resolve(),
      onStartFailed: (code) => start.reject(new Error(code)),
      onConnectFailed: nothing,
      onDisconnected: nothing,
      onUserConnecting: nothing,
      onUserDisconnecting: nothing,
    },
  );
  client.addPcCreateHook((id, isOffer, pc) => {
    const use = (channel) => {
      // The offerer speaks first (Documentation~/hooks.md).
      const greet = () => channel.send('hello');
      channel.onmessage = () => {
        if (!isOffer) greet();
        heard.add(id);
        onHeard();
      };
      if (isOffer) channel.onopen = greet;
    };
    if (isOffer) use(pc.createDataChannel('bench'));
    else pc.addEventListener('datachannel', ({ channel }) => use(channel));
  });
  const untilHeard = (count) =>
    new Promise((resolve) => {
      onHeard = () => heard.size >= count && resolve();
      onHeard();
    });
  return { client, started, untilHeard };
};

/** Hosts in this tab; returns the host's id. */
export const host = async (url, name, pcConfig) => {
  const { client } = createClient(url, pcConfig);
  kept.push(client);
  await client.startHost(name);
  return client.getClientId();
};

/** One join, ms from `startClientAsync` to `onStarted`; warm: the host list was asked for before. */
export const join = async (url, hostId, pcConfig, isWarm) => {
  const { client, started } = createClient(url, pcConfig);
  if (isWarm) await client.listHosts();
  const begun = performance.now();
  await client.startClientAsync(hostId);
  await started;
  const ms = performance.now() - begun;
  client.stop();
  return ms;
};

/** Two connections in one page, nothing between them: the least that a join can take. */
export const connectDirectly = async () => {
  const begun = performance.now();
  const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
  a.onicecandidate = ({ candidate }) => candidate && b.addIceCandidate(candidate);
  b.onicecandidate = ({ candidate }) => candidate && a.addIceCandidate(candidate);
  const connected = (pc) =>
    new Promise((resolve) => {
      pc.onconnectionstatechange = () => pc.connectionState === 'connected' && resolve();
    });
  const both = Promise.all([connected(a), connected(b)]);
  a.createDataChannel('bench');
  await a.setLocalDescription();
  await b.setRemoteDescription(a.localDescription);
  await b.setLocalDescription();
  await a.setRemoteDescription(b.localDescription);
  await both;
  const ms = performance.now() - begun;
  a.close();
  b.close();
  return ms;
};

/** `size` members at once: ms until a message went over every link both ways. */
export const meshAtOnce = async (url, name, size, timeoutMs) => {
  const first = createClient(url);
  await first.client.startHost(name);
  const others = Array.from({ length: size - 1 }, () => createClient(url));
  await Promise.all(others.map(({ client }) => client.listHosts()));
  const all = [first, ...others];
  const begun = performance.now();
  const full = Promise.all([
    ...others.map(({ client }) => client.startClientAsync(first.client.getClientId())),
    ...others.map(({ started }) => started),
    ...all.map(({ untilHeard }) => untilHeard(size - 1)),
  ]);
  const isFull = await Promise.race([
    full.then(
      () => true,
      () => false,
    ),
    new Promise((resolve) => setTimeout(() => resolve(false), timeoutMs)),
  ]);
  const ms = performance.now() - begun;
  all.forEach(({ client }) => client.stop());
  return { isFull, ms };
};

/** Makes a mesh and keeps it; returns the number of connections. */
export const keepMesh = async (url, name, size) => {
  const first = createClient(url);
  await first.client.startHost(name);
  const others = Array.from({ length: size - 1 }, () => createClient(url));
  for (const { client, started } of others) {
    await client.startClientAsync(first.client.getClientId());
    await started;
  }
  await Promise.all([first, ...others].map(({ untilHeard }) => untilHeard(size - 1)));
  kept.push(first, ...others);
  return size * (size - 1);
};

/** Makes `pairs` bare pairs of connections with a channel each, and keeps them. */
export const keepPairs = async (pairs) => {
  for (let i = 0; i < pairs; i += 1) {
    const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
    a.onicecandidate = ({ candidate }) => candidate && b.addIceCandidate(candidate);
    b.onicecandidate = ({ candidate }) => candidate && a.addIceCandidate(candidate);
    const opened = new Promise((resolve) => {
      b.ondatachannel = ({ channel }) => {
        kept.push(channel);
        resolve();
      };
    });
    kept.push(a, b, a.createDataChannel('bench'));
    await a.setLocalDescription();
    await b.setRemoteDescription(a.localDescription);
    await b.setLocalDescription();
    await a.setRemoteDescription(b.localDescription);
    await opened;
  }
  return 2 * pairs;
};
