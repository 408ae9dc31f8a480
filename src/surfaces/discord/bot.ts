import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  OAuth2Scopes,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import { EXIT } from '../../exit-codes.ts';
import { count } from '../quote-parts.ts';
import { boundedCaches } from './bounded-caches.ts';
import { commandsFor } from './commands/all.ts';
import { createCooldown } from './cooldown.ts';
import { describeError } from './describe-error.ts';
import type { Desk, StaffedDesk } from './desk.ts';
import { createInFlight } from './in-flight.ts';
import type { Served } from './library.ts';
import type { Log } from './log.ts';
import { logIn } from './log-in.ts';
import { createQueue } from './queue.ts';
import { registerCommands } from './register-commands.ts';
import { respondToInteraction } from './respond.ts';
import { respondToMessage } from './respond-to-message.ts';
import { suggestiblesOf } from './suggest.ts';
import { watchGateway } from './watch-gateway.ts';

export interface BotOptions {
  readonly token: string;
  readonly guildId: string | null;
  readonly apiBase: string | null;
  /** Empty: every one. */
  readonly allowedGuilds: readonly string[];
  readonly allowedChannels: readonly string[];
  readonly cooldownPerMinute: number;
  /** Whether whole articles may be read. */
  readonly reading: boolean;
}

/** A stop waits so long for answers under way: of the ten seconds that a container has, two are for the goodbyes. */
const STOP_WITHIN = 8000;
/** Of questions that take 50 ms each, as in a large corpus, so many are answered before Discord's three seconds are over. */
const MOST_WAITING = 50;
/** Discord need not be there to be left. */
const GOODBYE_WITHIN = 1000;

/**
 * Runs the bot until `signal` aborts, or Discord ends the session for good.
 * @returns the exit code of the process: 0 after a stop that was asked for, 2 where Discord does not accept the token
 */
export async function runBot(options: BotOptions, desk: Desk, signal: AbortSignal): Promise<number> {
  const { library, log, observer } = desk;
  const client = createClient(options);
  const staffed = staff(desk, options);
  const inFlight = createInFlight();
  observer.watch(watchGateway(client));
  client.on(Events.Error, (error) => log.error({ error: describeError(error) }, 'Discord client'));
  client.on(Events.Warn, (warning) => log.warn({}, `Discord client: ${warning}`));
  client.on(Events.InteractionCreate, (interaction) => inFlight.track(respondToInteraction(interaction, staffed)));
  client.on(Events.MessageCreate, (message) => inFlight.track(respondToMessage(message, staffed)));
  // Not events.once: it would reject at the client's next `error`, and none of those is a reason to end.
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  // A connection that Discord has closed for good (a token that was reset, an intent that was withdrawn) is the end, too.
  const invalidated = new Promise<void>((resolve) => {
    client.once(Events.Invalidated, () => resolve()).once(Events.ShardDisconnect, () => resolve());
  });
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

  try {
    log.debug({}, 'Logging in to Discord.');
    const loggedIn = await Promise.race([logIn(client, options.token, { log, signal }).then(() => ready), stopped]);
    if (loggedIn) {
      announce(loggedIn, library.current(), log);
      // Not awaited alone: Discord may keep a registration waiting for minutes, and a stop waits for nobody.
      await Promise.race([register(loggedIn, options.guildId, staffed), stopped, invalidated]);
    }
    await Promise.race([stopped, invalidated]);
    if (signal.aborted) return await stop(client, inFlight.settle, log);
    log.error({}, 'Discord has ended the session for good; start the bot again.');
    return EXIT.failed;
  } catch (error) {
    log.error({}, explainLogin(error));
    return isTokenRefused(error) ? EXIT.misused : EXIT.failed;
  } finally {
    client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.MessageCreate);
    await Promise.race([client.destroy(), sleep(GOODBYE_WITHIN, undefined, { ref: false })]);
  }
}

function staff(desk: Desk, options: BotOptions): StaffedDesk {
  return {
    ...desk,
    commands: commandsFor(options),
    cooldown: createCooldown(options.cooldownPerMinute),
    queue: createQueue(MOST_WAITING),
    places: { guilds: options.allowedGuilds, channels: options.allowedChannels },
    reading: options.reading,
  };
}

function createClient({ apiBase }: BotOptions): Client {
  return new Client({
    // Commands come without an intent; what mentions the bot in a server comes with these. None of them is privileged.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // As many connections as Discord asks for, all in this process; 1 below some 2,000 servers.
    shards: 'auto',
    // Without it discord.js drops direct messages of channels that it has not seen.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: boundedCaches,
    // Each interaction that is answered in two steps has a queue of requests of its own, kept for an hour unless said.
    rest: { handlerSweepInterval: 60_000, ...(apiBase === null ? {} : { api: apiBase }) },
  });
}

function announce({ user, application }: Client<true>, served: Served, log: Log): void {
  // So that the first who types waits no longer than the others.
  suggestiblesOf(served);
  const articles = count(served.articles.length, 'article');
  const passages = count(served.passages.length, 'passage');
  log.info({}, `Ready as ${user.tag}: ${articles}, ${passages}, edition ${served.id}.`);
  log.info({}, `Invite it: ${inviteLink(application.id)}`);
}

/** Never throws: without its commands the bot still answers direct messages. */
async function register(
  { rest, application }: Client<true>,
  guildId: string | null,
  { commands, log }: StaffedDesk,
): Promise<void> {
  try {
    const { changed, alsoGlobal } = await registerCommands(
      rest,
      application.id,
      guildId,
      commands.map(({ definition }) => definition),
    );
    log.info({}, changed ? 'Commands registered.' : 'Commands are up to date.');
    if (alsoGlobal > 0)
      log.warn({}, `Global commands exist beside those of the server (${alsoGlobal}): they show twice there.`);
  } catch (error) {
    const isAbsent = error instanceof DiscordAPIError && ABSENT.has(error.code);
    const advice = isAbsent ? ` The bot is not in server ${guildId}: invite it there, and start it again.` : '';
    log.error({}, `Commands could not be registered: ${String(error)}.${advice}`);
  }
}

/** Missing access; unknown server. */
const ABSENT = new Set<string | number>([50001, 10004]);

/** Commands need none of these; answers to those who mention it in a channel do. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads;

/** Not the client's own link, which would lead to the proxy that the REST interface may be at. */
function inviteLink(applicationId: string): string {
  const scopes = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join('+');
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=${scopes}&permissions=${PERMISSIONS}`;
}

/** Takes nothing new, lets what is under way finish, and leaves. */
async function stop(client: Client, settle: (milliseconds: number) => Promise<number>, log: Log): Promise<number> {
  client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.MessageCreate);
  const left = await settle(STOP_WITHIN);
  if (left > 0) log.warn({}, `Stopped with ${count(left, 'answer')} under way.`);
  return EXIT.fine;
}

function isTokenRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid;
}

function explainLogin(error: unknown): string {
  if (isTokenRefused(error)) {
    return 'Discord does not accept DISCORD_TOKEN. Copy it again from the Bot page of your application, or reset it there.';
  }
  return `The bot could not log in to Discord: ${error instanceof Error ? error.message : String(error)}`;
}
