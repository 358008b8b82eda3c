import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const PATH = '/health';

/** Answers `GET /health` in front of the handlers that the http server has by now. */
export function serveHealth(httpServer: Server, report: () => object): void {
  const handlers = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const [path] = (request.url ?? '').split('?');
    if (path === PATH) answer(request, response, report());
    else for (const handler of handlers) handler.call(httpServer, request, response);
  });
}

function answer(request: IncomingMessage, response: ServerResponse, report: object): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead) {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(report));
}
