import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Reasons } from './health.ts';

/** What can be asked. */
export interface StatusPages {
  /** Whether a restart would help. */
  readonly alive: () => Reasons;
  /** Whether questions would be answered now. */
  readonly ready: () => Reasons;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

export interface Address {
  readonly port: number;
  readonly host: string;
}

/** Serves `/healthz`, `/readyz` and `/metrics`, and nothing that anybody could change. @throws if the port is taken */
export async function startStatusServer(pages: StatusPages, { port, host }: Address): Promise<Server> {
  // It has few and honest visitors: whoever dawdles is let go.
  const server = createServer({ requestTimeout: 5000, headersTimeout: 5000 }, listener(pages));
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.off('error', reject) && undefined));
  });
  return server;
}

export async function closeStatusServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

function listener({ alive, ready, metrics }: StatusPages): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return writeJson(response, 405, { status: 'read only' });
    if (path === '/healthz') return writeHealth(response, alive());
    if (path === '/readyz') return writeHealth(response, ready());
    if (path !== '/metrics') return writeJson(response, 404, { status: 'there are /healthz, /readyz and /metrics' });
    metrics().then(
      ({ type, text }) => void response.writeHead(200, { 'content-type': type }).end(text),
      () => writeJson(response, 500, { status: 'the metrics could not be collected' }),
    );
  };
}

function writeHealth(response: ServerResponse, reasons: Reasons): void {
  if (reasons.length === 0) writeJson(response, 200, { status: 'ok' });
  else writeJson(response, 503, { status: 'unavailable', reasons });
}

function writeJson(response: ServerResponse, code: number, body: object): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(code, headers).end(`${JSON.stringify(body)}\n`);
}
