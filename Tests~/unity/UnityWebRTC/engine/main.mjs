// libwebrtc for one simulated player: requests come as frames on standard input, answers and
// events go out as frames on standard output. Ends with its input, taking all connections along.
import { Channels } from './Channels.mjs';
import { Connections } from './Connections.mjs';
import { encodeFrame, readFrames } from './frames.mjs';

// libwebrtc may log to standard output, which belongs to the frames.
console.log = console.error;

const send = (header, payload) => {
  process.stdout.write(encodeFrame(header, payload));
};
const channels = new Channels(send);
const connections = new Connections(channels, send);

const operations = {
  send: ({ channel, text }, payload) => channels.send(channel, text, payload),
  readChannel: ({ channel, name }) => channels.get(channel)[name],
  closeChannel: ({ channel }) => channels.close(channel),
  disposeChannel: ({ channel }) => channels.dispose(channel),
};

async function perform(request, payload) {
  const own = operations[request.op];
  return own === undefined ? connections[request.op](request) : own(request, payload);
}

/** Answers a request that has an id; one without wants no answer, and its failure has no reader. */
async function answer({ id, ...request }, payload) {
  try {
    const value = await perform(request, payload);
    if (id !== undefined) {
      send({ reply: id, value: value ?? null });
    }
  } catch (error) {
    if (id === undefined) {
      console.error(error);
    } else {
      send({ reply: id, error: { name: error.name, message: error.message } });
    }
  }
}

for await (const { header, payload } of readFrames(process.stdin)) {
  void answer(header, payload);
}
process.exit(0);
