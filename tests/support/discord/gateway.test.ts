import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startLoopbackDiscord } from './loopback-discord.ts';

/** Connects without a client, past HELLO. */
async function connect(): Promise<WebSocket> {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const socket = new WebSocket(discord.baseUrl.replace('http', 'ws').replace('/api', ''));
  await once(socket, 'message');
  return socket;
}

describe('the gateway', () => {
  test.each([
    ['a wrong token', { op: 2, d: { token: 'wrong', intents: 0 } }, 4004],
    ['a wrong token on resuming', { op: 6, d: { token: 'wrong', session_id: '1', seq: 1 } }, 4004],
    ['an operation that no bot needs', { op: 4, d: {} }, 4001],
  ])('closes on %s', async (_, packet, code) => {
    const socket = await connect();
    socket.send(JSON.stringify(packet));
    expect((await once(socket, 'close'))[0]).toBe(code);
  });

  test('sends a bot that resumes an unknown session back to identifying', async () => {
    const socket = await connect();
    socket.send(JSON.stringify({ op: 6, d: { token: 'test-token', session_id: 'unknown', seq: 1 } }));
    const [raw] = await once(socket, 'message');
    expect(JSON.parse(String(raw))).toEqual({ op: 9, d: false });
  });
});
