import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';

const UPGRADE = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
  'Host: 127.0.0.1',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
];
const KEY = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';

const lines = (...all: string[]): Buffer => Buffer.from(`${all.join('\r\n')}\r\n\r\n`);
const upgraded = (...bytes: number[]): Buffer =>
  Buffer.concat([lines(...UPGRADE, KEY), Buffer.from(bytes)]);
const polling = (query: string, method = 'GET', body = ''): Buffer =>
  Buffer.concat([
    lines(
      `${method} /socket.io/?${query} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Content-Type: text/plain',
      `Content-Length: ${String(body.length)}`,
    ),
    Buffer.from(body),
  ]);

/** Bytes below engine.io: HTTP that is not, and websocket frames against RFC 6455. */
export const RAW_ATTACKS: readonly (readonly [string, Buffer])[] = [
  ['no HTTP at all', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0xff, 0x00])],
  ['a request that never ends', Buffer.from('GET /socket.io/?EIO=4 HTTP/1.1\r\nHost: ')],
  ['a header of 20 KB', lines('GET /socket.io/ HTTP/1.1', `Cookie: ${'x'.repeat(20_000)}`)],
  ['two lengths', lines('POST /socket.io/ HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2')],
  ['an upgrade without a key', lines(...UPGRADE)],
  ['an upgrade with a wrong key', lines(...UPGRADE, 'Sec-WebSocket-Key: x')],
  ['an upgrade of another path', lines('GET /x HTTP/1.1', ...UPGRADE.slice(1), KEY)],
  [
    'a session that is not there',
    lines(
      'GET /socket.io/?EIO=4&transport=websocket&sid=__proto__ HTTP/1.1',
      ...UPGRADE.slice(1),
      KEY,
    ),
  ],
  ['a frame without a mask', upgraded(0x81, 0x02, 0x34, 0x30)],
  ['a reserved opcode', upgraded(0x83, 0x80, 0, 0, 0, 0)],
  ['a length of 2^63', upgraded(0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
  ['a length that lies', upgraded(0x81, 0xfe, 0xff, 0xff, 0, 0, 0, 0, 0x34)],
  ['a compressed frame', upgraded(0xc1, 0x82, 0, 0, 0, 0, 0x34, 0x30)],
  ['a continuation of nothing', upgraded(0x80, 0x80, 0, 0, 0, 0)],
  ['a ping in parts', upgraded(0x09, 0x80, 0, 0, 0, 0)],
  ['a close of code 1', upgraded(0x88, 0x82, 0, 0, 0, 0, 0x00, 0x01)],
  ['text that is not UTF-8', upgraded(0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe)],
  ['random bytes', upgraded(...Array.from({ length: 300 }, (_, i) => (i * 37 + 11) % 256))],
  ['a poll of no session', polling('EIO=4&transport=polling&sid=made-up')],
  ['a post to no session', polling('EIO=4&transport=polling&sid=made-up', 'POST', '40')],
  ['a transport that is not', polling('EIO=4&transport=__proto__')],
  ['an old engine.io', polling('EIO=3&transport=polling')],
  ['a handshake by post', polling('EIO=4&transport=polling', 'POST', '40')],
];

/** On a TCP connection of its own, which ends with the answer; its text, or "" when it is cut. */
const ask = (port: number, path: string, body?: string): Promise<string> =>
  new Promise((resolve) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({ port, path, method, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('close', () => {
        resolve(text);
      });
    });
    asked.on('error', () => {
      resolve('');
    });
    asked.end(body);
  });

/** Sends the bytes, waits until the server has answered somebody else, and pulls the cable. */
export async function attackWithBytes(port: number, bytes: Buffer): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  await ask(port, '/health');
  socket.destroy();
}

/** A polling session that is opened as it should be, and then spoken to in `words`. */
export async function attackByPolling(port: number, words: string): Promise<void> {
  const path = '/socket.io/?EIO=4&transport=polling';
  const opened = await ask(port, path);
  const sid = /"sid":"([^"]+)"/.exec(opened)?.[1] ?? '';
  for (const body of ['40', words, '1']) await ask(port, `${path}&sid=${sid}`, body);
}
