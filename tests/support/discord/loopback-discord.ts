import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIMessage, ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js';
import { channelRoutes, createChannels } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { createInteractions } from './interaction-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { createMessageStore } from './message-store.ts';
import { type People, createPeople } from './people.ts';
import type { RecordedRequest, SentRequest } from './recorded-request.ts';
import { createRequestLog } from './request-log.ts';
import { type Fault, restListener } from './rest.ts';
import { type RestAnswer, type RouteTemplate } from './route.ts';

/** A Discord of one's own: the REST interface, the gateway, and people who use the bot. */
export type LoopbackDiscord = People &
  Pick<Gateway, 'identified' | 'hangUp'> & {
    /** For `new Client({ rest: { api } })`. */
    readonly baseUrl: string;
    /** In the order in which they arrived. */
    readonly requests: readonly RecordedRequest[];
    /** Those that no route knew; they were answered with 404. */
    readonly unexpectedRequests: readonly SentRequest[];
    /** Cuts the connection; resolves when the bot is back, half a second later at the earliest. */
    dropGateway: Gateway['drop'];
    /** Asks the bot to reconnect (op 7); resolves when it is back. */
    reconnect: Gateway['askToReconnect'];
    /** Lets the next request of a route fail: `answerOnce('POST /channels/:channel/messages', refusal(500, 0, 'Oops'))`. */
    answerOnce(template: RouteTemplate, answer: RestAnswer): void;
    /** Close the bot's client first, else it tries to come back. */
    close(): Promise<void>;
  };

type Settings = {
  readonly token: string;
  /** The servers that the bot is a member of; people use the first one. */
  readonly guildIds: readonly [string, ...string[]];
  /** The bits that the developer portal allows; asking for others closes with 4014. */
  readonly privilegedIntents: number;
  readonly heartbeatIntervalMs: number;
};

const DEFAULTS: Settings = {
  token: 'test-token',
  guildIds: ['2000000000000000001'],
  privilegedIntents: 0,
  // Discord's own, so no test sees a beat by chance.
  heartbeatIntervalMs: 41_250,
};

/** Starts on a free port of 127.0.0.1. */
export async function startLoopbackDiscord(settings: Partial<Settings> = {}): Promise<LoopbackDiscord> {
  const { guildIds, ...rest } = { ...DEFAULTS, ...settings };
  const log = createRequestLog();
  const messages = createMessageStore();
  const interactions = createInteractions(messages);
  const faults: Fault[] = [];
  const unexpectedRequests: SentRequest[] = [];
  const gatewayUrl = (): string => `ws://127.0.0.1:${port()}`;

  const channels = createChannels(guildIds);
  const routes = [
    ...loginRoutes(gatewayUrl),
    ...commandRoutes(guildIds),
    ...interactions.routes,
    ...channelRoutes(channels, messages, (made) => echo(made)),
  ];
  const server = createServer(restListener(rest.token, routes, log, faults, unexpectedRequests));
  const port = (): number => (server.address() as AddressInfo).port;
  const gateway = startGateway(server, gatewayUrl, { guildIds, ...rest });
  const echo = (made: APIMessage): void => {
    const { type, ...channel } = channels.get(made.channel_id)!;
    const intent = type === ChannelType.DM ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    const where = { channel_type: type, ...('guild_id' in channel && { guild_id: channel.guild_id }) };
    if (gateway.hasSession()) gateway.dispatch(GatewayDispatchEvents.MessageCreate, { ...made, ...where }, intent);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    ...createPeople({ gateway, interactions, messages, channels, log, guildId: guildIds[0] }),
    baseUrl: `http://127.0.0.1:${port()}/api`,
    requests: log.requests,
    unexpectedRequests,
    identified: gateway.identified,
    dropGateway: gateway.drop,
    reconnect: gateway.askToReconnect,
    hangUp: gateway.hangUp,
    answerOnce: (template, answer) => void faults.push({ template, answer }),
    async close() {
      await gateway.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
