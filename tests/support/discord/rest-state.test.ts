import { InteractionType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { channelRoutes, createChannels } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { slashData } from './interaction-data.ts';
import { type Asker, interaction } from './interaction-payloads.ts';
import { createInteractions } from './interaction-routes.ts';
import { objectsIn } from './json-object.ts';
import { createMessageStore } from './message-store.ts';
import type { SentRequest } from './recorded-request.ts';
import type { RestAnswer, Route } from './route.ts';

const GUILD = '2000000000000000001';

/** Asks the routes as a client would: `ask('GET /channels/1')`. */
function client(routes: readonly Route[]) {
  return (target: string, body?: unknown, more: Partial<SentRequest> = {}): RestAnswer | undefined => {
    const [method = '', path = ''] = target.split(' ');
    const request = { method, path, query: {}, body, files: [], at: performance.now(), ...more };
    return routes.map((route) => route(request)).find((answer) => answer !== undefined);
  };
}

describe('an interaction', () => {
  function asked(asker: Asker = {}) {
    const messages = createMessageStore();
    const interactions = createInteractions(messages);
    const started = interaction({ type: InteractionType.ApplicationCommand, data: slashData('ask', {}) }, asker, GUILD);
    interactions.open(started);
    const { id, token } = started;
    const ask = client(interactions.routes);
    return { ask, callback: `POST /interactions/${id}/${token}/callback`, webhook: `/webhooks/1/${token}` };
  }

  test('is acknowledged once', () => {
    const { ask, callback } = asked();
    expect(ask(callback, { type: 5 })).toMatchObject({ status: 204 });
    expect(ask(callback, { type: 4, data: { content: 'x' } })).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  test('that nobody began is unknown', () => {
    const { ask } = asked();
    expect(ask('POST /interactions/1/nonsense/callback', { type: 5 })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  test('is unknown after three seconds', () => {
    const { ask, callback } = asked();
    const late = { at: performance.now() + 3001 };
    expect(ask(callback, { type: 5 }, late)).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  test('has no messages before it is acknowledged', () => {
    const { ask, webhook } = asked();
    expect(ask(`POST ${webhook}`, { content: 'x' })).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(ask(`PATCH ${webhook}/messages/@original`, { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
  });

  test('is refused with an expired token', () => {
    const { ask } = asked();
    const refused = { status: 401, body: { code: 50027 } };
    expect(ask('POST /webhooks/1/expired', { content: 'x' })).toMatchObject(refused);
    expect(ask('PATCH /webhooks/1/expired/messages/@original', { content: 'x' })).toMatchObject(refused);
  });

  test.each([
    { where: 'user-install', sixth: 400 },
    { where: 'foreign-guild', sixth: 400 },
    { where: 'guild', sixth: 200 },
  ] as const)('of the kind $where answers the sixth follow-up with $sixth', ({ where, sixth }) => {
    const { ask, callback, webhook } = asked({ where });
    ask(callback, { type: 4, data: { content: 'x' } });
    const statuses = Array.from({ length: 6 }, () => ask(`POST ${webhook}`, { content: 'x' })?.status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, sixth]);
  });

  test('shows a deferral as loading until it is edited', () => {
    const { ask, callback, webhook } = asked();
    const deferral = ask(callback, { type: 5 }, { query: { with_response: 'true' } })?.body;
    expect(deferral).toMatchObject({ interaction: { response_message_loading: true }, resource: { type: 5 } });
    expect(ask(`PATCH ${webhook}/messages/@original`, { content: 'y' })?.body).toMatchObject({
      content: 'y',
      flags: 0,
    });
  });

  test('cannot be made ephemeral by an edit', () => {
    const { ask, callback, webhook } = asked();
    ask(callback, { type: 4, data: { content: 'x' } });
    expect(ask(`PATCH ${webhook}/messages/@original`, { flags: 64 })?.body).toMatchObject({ content: 'x', flags: 0 });
  });

  test('keeps, in an edit, what the edit does not name, and stays as ephemeral as it was', () => {
    const { ask, callback, webhook } = asked();
    ask(callback, { type: 4, data: { content: 'x', components: [{ type: 1, components: [] }], flags: 64 } });
    ask(`PATCH ${webhook}/messages/@original`, { content: 'y', flags: 4 });
    expect(ask(`GET ${webhook}/messages/@original`)?.body).toMatchObject({
      content: 'y',
      components: [{ type: 1, components: [] }],
      flags: 68,
    });
    expect(ask(`DELETE ${webhook}/messages/@original`)?.status).toBe(204);
    expect(ask(`GET ${webhook}/messages/@original`)?.status).toBe(404);
  });
});

describe('the commands', () => {
  const definition = {
    name: 'ask',
    description: 'Ask',
    name_localizations: { de: 'frage' },
    options: [{ type: 3, name: 'question', description: 'What', required: false, name_localizations: { de: 'frage' } }],
  };

  test('come back with the defaults that Discord adds, and with translations only if asked', () => {
    const ask = client(commandRoutes([GUILD]));
    ask('PUT /applications/1/commands', [definition]);
    const bare = { type: 1, name: 'ask', description: 'Ask', nsfw: false, default_member_permissions: null };
    expect(ask('GET /applications/1/commands')?.body).toEqual([
      {
        ...bare,
        id: expect.stringMatching(/^\d+$/),
        version: expect.stringMatching(/^\d+$/),
        application_id: '1000000000000000001',
        contexts: null,
        integration_types: [0],
        options: [{ type: 3, name: 'question', description: 'What' }],
      },
    ]);
    const query = { with_localizations: 'true' };
    expect(ask('GET /applications/1/commands', undefined, { query })?.body).toMatchObject([
      { ...bare, name_localizations: { de: 'frage' }, options: [{ name_localizations: { de: 'frage' } }] },
    ]);
  });

  test('are replaced as a whole; one that stays keeps its id, and its version if it is the same', () => {
    const ask = client(commandRoutes([GUILD]));
    const put = (...bodies: object[]) => objectsIn(ask('PUT /applications/1/commands', bodies)?.body);
    const [first] = put(definition, { name: 'help', description: 'Help' });
    const [same, ...others] = put(definition);
    expect(same).toEqual(first);
    expect(others).toEqual([]);
    const [changed] = put({ ...definition, description: 'Ask me' });
    expect(changed?.['id']).toBe(first?.['id']);
    expect(changed?.['version']).not.toBe(first?.['version']);
  });

  test('of a server are apart from the global ones', () => {
    const ask = client(commandRoutes([GUILD]));
    ask(`PUT /applications/1/guilds/${GUILD}/commands`, [definition]);
    expect(ask(`GET /applications/1/guilds/${GUILD}/commands`)?.body).toMatchObject([{ name: 'ask', guild_id: GUILD }]);
    expect(ask('GET /applications/1/commands')?.body).toEqual([]);
    expect(ask('GET /applications/1/guilds/42/commands')).toMatchObject({ status: 403, body: { code: 50001 } });
  });
});

describe('the channels', () => {
  const routes = () => client(channelRoutes(createChannels([GUILD]), createMessageStore(), () => {}));

  test('are closed to a bot that is not in them', () => {
    expect(routes()('POST /channels/42/messages', { content: 'x' })).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
  });

  test('open with a direct message', () => {
    const ask = routes();
    const { body } = ask('POST /users/@me/channels', { recipient_id: '3000000000000000001' }) ?? {};
    expect(body).toMatchObject({ id: '3000000000000000501', type: 1, recipients: [{ id: '3000000000000000001' }] });
    const id = '3000000000000000501';
    expect(ask(`GET /channels/${id}`)).toMatchObject({ status: 200, body: { id } });
    expect(ask(`POST /channels/${id}/typing`)).toEqual({ status: 204 });
    expect(ask(`POST /channels/${id}/messages`, { content: 'x' })).toMatchObject({
      status: 200,
      body: { content: 'x' },
    });
  });

  test('keep messages apart, until they are deleted', () => {
    const ask = routes();
    const channel = '/channels/2000000000000000002/messages';
    const { messageId } = ask(`POST ${channel}`, { content: 'x' }) ?? {};
    ask('POST /users/@me/channels', { recipient_id: '3000000000000000001' });
    expect(ask(`GET /channels/3000000000000000501/messages/${messageId}`)?.status).toBe(404);
    expect(ask(`PATCH ${channel}/${messageId}`, { content: 'y' })?.body).toMatchObject({ content: 'y' });
    expect(ask(`GET ${channel}/${messageId}`)?.body).toMatchObject({ content: 'y' });
    expect(ask(`DELETE ${channel}/${messageId}`)?.status).toBe(204);
    expect(ask(`GET ${channel}/${messageId}`)).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});
