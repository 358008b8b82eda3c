import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { runServe, WebPageServer } from './WebPageServer.js';

jest.setTimeout(30_000);

type Answer = { status: number | undefined; headers: IncomingMessage['headers']; body: string };

describe('serve.mjs', () => {
  let server: WebPageServer;

  beforeAll(async () => {
    server = await WebPageServer.start();
  });

  afterAll(() => server.end('SIGTERM'));

  /** The path goes out as it is written: `fetch` would tidy `..` away. */
  const ask = async (path: string, method = 'GET'): Promise<Answer> => {
    const question = request({ host: '127.0.0.1', port: server.port, path, method }).end();
    const answered: unknown[] = await once(question, 'response');
    const [answer] = answered as [IncomingMessage];
    let body = '';
    for await (const part of answer.setEncoding('utf8')) {
      body += String(part);
    }
    return { status: answer.statusCode, headers: answer.headers, body };
  };

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?tab=2', 'text/html; charset=utf-8'],
    ['/styles.css', 'text/css; charset=utf-8'],
    ['/dist/index.js', 'text/javascript; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(Buffer.byteLength(body)).toBe(Number(headers['content-length']));
  });

  it('lets the page load from its own origin only', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self'; /);
  });

  it.each([
    '/../../README.md',
    '/../MVS/index.html',
    '/%2e%2e/%2e%2e/Documentation~/index.html',
    '/..%2f..%2findex.html',
    '/dist/..%5c..%5cindex.html',
    '/.git/index.html',
    '/%00index.html',
    '/%zz',
    '//',
    '/dist',
    '/serve.mjs',
    '/package.json',
    '/src/index.ts',
    '/nothing.html',
  ])('has nothing at %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toBe('There is nothing here.\n');
  });

  it('answers HEAD without a body, and no other method than GET', async () => {
    const head = await ask('/', 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    const post = await ask('/', 'POST');
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });

  it('is the signaling server as well', async () => {
    const health = await ask('/health');
    expect(JSON.parse(health.body)).toMatchObject({ status: 'ok' });
    const handshake = await ask('/socket.io/?EIO=4&transport=polling');
    expect(handshake.body).toMatch(/^0\{"sid":/);
  });

  it('says that the port is taken, and how to take another', async () => {
    const { code, stderr } = await runServe({ PORT: String(server.port) });
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${server.port} is taken.`);
    expect(stderr).toContain('PORT=');
  });

  it.each(['x', '70000', '-1', '80.5'])('refuses PORT=%s in words', async (port) => {
    const { code, stderr } = await runServe({ PORT: port });
    expect(code).toBe(1);
    expect(stderr).toBe(`PORT must be a number from 0 to 65535, not "${port}".\n`);
  });

  it('explains itself', async () => {
    const { code, stdout } = await runServe({}, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('PORT=8080');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly at %s', async (signal) => {
    const other = await WebPageServer.start();
    expect(await other.end(signal)).toBe(0);
  });
});
