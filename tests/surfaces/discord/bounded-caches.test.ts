import { Client, ClientUser, User } from 'discord.js';
import { expect, test } from 'vitest';
import { boundedCaches } from '../../../src/surfaces/discord/bounded-caches.ts';

test('of all people who ever spoke the client remembers a hundred, the last ones and itself', () => {
  const client = new Client({ intents: [], makeCache: boundedCaches });
  const person = (id: number): User => Reflect.construct(User, [client, { id: String(id) }]);
  client.user = Reflect.construct(ClientUser, [client, { id: '0' }]);
  const { cache } = client.users;
  for (let id = 0; id < 1000; id++) cache.set(String(id), person(id));
  expect([cache.size, cache.has('0'), cache.has('999'), cache.has('500')]).toEqual([100, true, true, false]);
});
