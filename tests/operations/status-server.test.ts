import type { Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { closeStatusServer, type StatusPages, startStatusServer } from '../../src/operations/status-server.ts';

const WELL: StatusPages = {
  alive: () => [],
  ready: () => [],
  metrics: () => Promise.resolve({ type: 'text/plain', text: 'ibid_faults_total 0\n' }),
};

let server: Server | undefined;
afterEach(async () => {
  if (server) await closeStatusServer(server);
  server = undefined;
});

async function ask(pages: StatusPages, path: string, init?: RequestInit): Promise<readonly [number, string]> {
  server = await startStatusServer(pages, { port: 0, host: '127.0.0.1' });
  const response = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, init);
  return [response.status, await response.text()];
}

function portOf(from: Server): number {
  const address = from.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

test.each<[string, StatusPages, number, string]>([
  ['/healthz', WELL, 200, '{"status":"ok"}\n'],
  ['/readyz?verbose', WELL, 200, '{"status":"ok"}\n'],
  ['/healthz', { ...WELL, alive: () => ['deaf'] }, 503, '{"status":"unavailable","reasons":["deaf"]}\n'],
  ['/readyz', { ...WELL, alive: () => ['deaf'] }, 200, '{"status":"ok"}\n'],
  ['/readyz', { ...WELL, ready: () => ['deaf', 'mute'] }, 503, '{"status":"unavailable","reasons":["deaf","mute"]}\n'],
  ['/metrics', WELL, 200, 'ibid_faults_total 0\n'],
  [
    '/metrics',
    { ...WELL, metrics: () => Promise.reject(new Error('x')) },
    500,
    '{"status":"the metrics could not be collected"}\n',
  ],
  ['/../.env', WELL, 404, '{"status":"there are /healthz, /readyz and /metrics"}\n'],
])('%s is answered (%#)', async (path, pages, code, text) => {
  expect(await ask(pages, path)).toEqual([code, text]);
});

test('nothing can be written to it', async () => {
  expect(await ask(WELL, '/healthz', { method: 'POST', body: 'x' })).toEqual([405, '{"status":"read only"}\n']);
});

test('a port that is taken is an error', async () => {
  server = await startStatusServer(WELL, { port: 0, host: '127.0.0.1' });
  await expect(startStatusServer(WELL, { port: portOf(server), host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
});
