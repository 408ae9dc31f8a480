import { type Server, createServer } from 'node:http';
import { type APIMessage, ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js';
import { type Channel, channelRoutes, createChannels } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { Gateway, type GatewaySettings, type Return } from './gateway.ts';
import { createInteractions } from './interaction-routes.ts';
import type { JsonObject } from './json-object.ts';
import { loginRoutes } from './login-routes.ts';
import { createMessageStore } from './message-store.ts';
import { type People, createPeople } from './people.ts';
import type { RecordedRequest, SentRequest } from './recorded-request.ts';
import { createRequestLog } from './request-log.ts';
import { type Fault, restListener } from './rest.ts';
import type { RestAnswer, RouteTemplate } from './route.ts';

/** A Discord of one's own: the REST interface, the gateway, and people who use the bot. */
export type LoopbackDiscord = People & {
  /** For `new Client({ rest: { api } })`. */
  readonly baseUrl: string;
  /** In the order in which they arrived. */
  readonly requests: readonly RecordedRequest[];
  /** Those that no route knew; they were answered with 404. */
  readonly unexpectedRequests: readonly SentRequest[];
  /** What the first IDENTIFY said: intents, shard, presence, … */
  readonly identified: Promise<JsonObject>;
  /** Cuts the connection; resolves when the bot is back, half a second later at the earliest. */
  readonly dropGateway: () => Promise<Return>;
  /** Asks the bot to reconnect (op 7); resolves when it is back. */
  readonly reconnect: () => Promise<Return>;
  /** Sends any event with any payload, whatever the bot asked for. */
  readonly dispatch: (event: GatewayDispatchEvents, payload: object) => void;
  /** Takes heartbeats without acknowledging them from now on. */
  readonly stopAcknowledging: () => void;
  /** Ends the session (op 9); resolves when the bot is back. */
  readonly invalidateSession: () => Promise<Return>;
  readonly hangUp: (code: number) => void;
  /** The code with which the gateway's connection is closed next; 1000 is a bot's decent goodbye. */
  readonly nextClose: () => Promise<number>;
  /** Replaces the next answer of a route: `answerOnce('GET /users/@me', refusal(500, 0, 'Oops'))`. */
  readonly answerOnce: (template: RouteTemplate, answer: RestAnswer) => void;
  /** Destroy the bot's client first, else it tries to come back. */
  readonly close: () => Promise<void>;
};

const DEFAULTS: GatewaySettings = {
  token: 'test-token',
  guildIds: ['2000000000000000001'],
  privilegedIntents: 0,
  // Discord's own, so no test sees a beat by chance.
  heartbeatIntervalMs: 41_250,
  shards: 1,
};

/** Starts on a free port of 127.0.0.1. People use the first of the servers. */
export async function startLoopbackDiscord(settings: Partial<GatewaySettings> = {}): Promise<LoopbackDiscord> {
  const { token, guildIds, ...rest } = { ...DEFAULTS, ...settings };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${portOf(server)}`;

  const gateway = new Gateway(server, `ws://${address}`, { token, guildIds, ...rest });
  const log = createRequestLog();
  const messages = createMessageStore();
  const channels = createChannels(guildIds);
  const interactions = createInteractions(messages);
  const faults: Fault[] = [];
  const unexpected: SentRequest[] = [];
  const routes = [
    ...loginRoutes(`ws://${address}`, rest.shards),
    ...commandRoutes(guildIds),
    ...interactions.routes,
    ...channelRoutes(channels, messages, (message, channel) => echo(gateway, message, channel)),
  ];
  server.on('request', restListener({ token, routes, log, faults, unexpected }));

  return {
    ...createPeople({ gateway, interactions, messages, channels, log, guildId: guildIds[0] }),
    baseUrl: `http://${address}/api`,
    requests: log.requests,
    unexpectedRequests: unexpected,
    identified: gateway.identified,
    dropGateway: () => gateway.drop(),
    reconnect: () => gateway.askToReconnect(),
    dispatch: (event, payload) => gateway.dispatch(event, payload),
    stopAcknowledging: () => gateway.stopAcknowledging(),
    invalidateSession: () => gateway.invalidate(),
    hangUp: (code) => gateway.hangUp(code),
    nextClose: () => gateway.nextClose(),
    answerOnce: (template, answer) => void faults.push({ template, answer }),
    async close() {
      await gateway.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback does not listen on a port.');
  return address.port;
}

/** Tells the bot of its own message, as Discord does: who answers that, answers itself for ever. */
function echo(gateway: Gateway, message: APIMessage, channel: Channel): void {
  if (!gateway.hasSession()) return;
  const intent = channel.type === ChannelType.DM ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  const where = { channel_type: channel.type, ...('guild_id' in channel && { guild_id: channel.guild_id }) };
  gateway.dispatch(GatewayDispatchEvents.MessageCreate, { ...message, ...where }, intent);
}
