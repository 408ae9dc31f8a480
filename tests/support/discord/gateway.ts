import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildCreate } from './guild-payload.ts';
import { type JsonObject, isJsonObject } from './json-object.ts';
import { newId, ready } from './payloads.ts';

/** How a bot came back after a lost connection. */
export type Return = 'resumed' | 'identified';

/** What the gateway is told once and for all. */
export type GatewaySettings = {
  readonly token: string;
  readonly guildIds: readonly [string, ...string[]];
  /** The bits that the developer portal allows; asking for others closes with 4014. */
  readonly privilegedIntents: number;
  readonly heartbeatIntervalMs: number;
  /** How many connections a bot is told to open; servers are dealt out among them, and direct messages go to the first. */
  readonly shards: number;
};

type Session = { readonly id: string; readonly shard: number; readonly intents: number; readonly events: object[] };

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Discord's end of the web socket: one session at a time for each shard, which survives the loss of its connection. */
export class Gateway {
  /** What the first IDENTIFY said: intents, shard, presence, … */
  readonly identified: Promise<JsonObject>;
  readonly #settings: GatewaySettings;
  readonly #url: string;
  readonly #sockets: WebSocketServer;
  #identify: (payload: JsonObject) => void = () => {};
  readonly #sessions = new Map<number, Session>();
  /** Of the shards that are connected. */
  readonly #connected = new Map<number, WebSocket>();
  #acknowledges = true;
  readonly #awaitingReturn: ((how: Return) => void)[] = [];
  readonly #awaitingHangUp: ((code: number) => void)[] = [];

  constructor(server: Server, url: string, settings: GatewaySettings) {
    this.#settings = settings;
    this.#url = url;
    this.identified = new Promise((resolve) => (this.#identify = resolve));
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  hasSession(): boolean {
    return this.#sessions.size > 0;
  }

  /**
   * Sends an event, at once or, while the connection is lost, after the bot has resumed.
   * @param intent  a bot that did not ask for it is not told; without one, every bot is
   * @throws when no bot has logged in
   */
  dispatch(event: GatewayDispatchEvents, payload: object, intent?: GatewayIntentBits): void {
    const guildId = 'guild_id' in payload ? payload.guild_id : undefined;
    const session = this.#sessions.get(this.#shardOf(guildId));
    if (!session) throw new Error('No bot has logged in yet: await `client.login()` or `discord.identified` first.');
    this.#tell(session, event, payload, intent);
  }

  /** Takes heartbeats without a word from now on: the bot is deaf and does not know it yet. */
  stopAcknowledging(): void {
    this.#acknowledges = false;
  }

  #tell(session: Session, event: GatewayDispatchEvents, payload: object, intent?: GatewayIntentBits): void {
    if (intent !== undefined && (session.intents & intent) === 0) return;
    const packet = { op: GatewayOpcodes.Dispatch, t: event, s: session.events.length + 1, d: payload };
    session.events.push(packet);
    const socket = this.#connected.get(session.shard);
    if (socket) send(socket, packet);
  }

  /** Discord's own rule. */
  #shardOf(guildId: unknown): number {
    return typeof guildId === 'string' ? Number((BigInt(guildId) >> 22n) % BigInt(this.#settings.shards)) : 0;
  }

  /** Cuts the connection without a word. */
  drop(): Promise<Return> {
    return this.#lose((socket) => socket.terminate());
  }

  /** Sends op 7. */
  askToReconnect(): Promise<Return> {
    return this.#lose((socket) => send(socket, { op: GatewayOpcodes.Reconnect, d: null }));
  }

  /** Sends op 9: the session is over, and the bot has to begin anew. */
  invalidate(): Promise<Return> {
    this.#sessions.clear();
    return this.#lose((socket) => send(socket, { op: GatewayOpcodes.InvalidSession, d: false }));
  }

  /** Closes the connection with a code of Discord's, after which a bot may come back or not. */
  hangUp(code: GatewayCloseCodes): void {
    for (const socket of this.#connected.values()) socket.close(code);
  }

  /** The code with which the connection is closed next; 1000 is a bot's decent goodbye. */
  nextClose(): Promise<number> {
    return new Promise((resolve) => this.#awaitingHangUp.push(resolve));
  }

  close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    return new Promise((resolve) => this.#sockets.close(() => resolve()));
  }

  #greet(socket: WebSocket): void {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#settings.heartbeatIntervalMs } });
    socket.on('message', (raw: Buffer) => this.#receive(socket, JSON.parse(raw.toString())));
    socket.on('close', (code) => {
      for (const [shard, connected] of this.#connected) if (connected === socket) this.#connected.delete(shard);
      for (const resolve of this.#awaitingHangUp.splice(0)) resolve(code);
    });
  }

  #receive(socket: WebSocket, packet: unknown): void {
    const { op, d } = isJsonObject(packet) ? packet : {};
    const payload = isJsonObject(d) ? d : {};
    if (op === GatewayOpcodes.Heartbeat) this.#acknowledge(socket);
    else if (op === GatewayOpcodes.Identify) this.#onIdentify(socket, payload);
    else if (op === GatewayOpcodes.Resume) this.#onResume(socket, payload);
    else if (op !== GatewayOpcodes.PresenceUpdate) socket.close(GatewayCloseCodes.UnknownOpcode);
  }

  #acknowledge(socket: WebSocket): void {
    if (this.#acknowledges) send(socket, { op: GatewayOpcodes.HeartbeatAck });
  }

  #onIdentify(socket: WebSocket, payload: JsonObject): void {
    const { token, guildIds, privilegedIntents } = this.#settings;
    const intents = Number(payload['intents']);
    if (payload['token'] !== token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (intents & PRIVILEGED & ~privilegedIntents) return socket.close(GatewayCloseCodes.DisallowedIntents);
    const shard = Array.isArray(payload['shard']) ? Number(payload['shard'][0]) : 0;
    const session = { id: newId(), shard, intents, events: [] };
    this.#sessions.set(shard, session);
    this.#connected.set(shard, socket);
    const own = guildIds.filter((id) => this.#shardOf(id) === shard);
    this.#tell(session, GatewayDispatchEvents.Ready, ready(own, session.id, this.#url));
    for (const id of own) {
      this.#tell(session, GatewayDispatchEvents.GuildCreate, guildCreate(id), GatewayIntentBits.Guilds);
    }
    this.#identify(payload);
    this.#returned('identified');
  }

  #onResume(socket: WebSocket, payload: JsonObject): void {
    if (payload['token'] !== this.#settings.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    const session = [...this.#sessions.values()].find(({ id }) => id === payload['session_id']);
    if (!session) {
      return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    }
    this.#connected.set(session.shard, socket);
    for (const missed of session.events.slice(Number(payload['seq']))) send(socket, missed);
    this.#tell(session, GatewayDispatchEvents.Resumed, {});
    this.#returned('resumed');
  }

  #lose(how: (socket: WebSocket) => void): Promise<Return> {
    const [socket] = this.#connected.values();
    if (!socket) throw new Error('No bot is connected.');
    const back = new Promise<Return>((resolve) => this.#awaitingReturn.push(resolve));
    how(socket);
    return back;
  }

  #returned(how: Return): void {
    for (const resolve of this.#awaitingReturn.splice(0)) resolve(how);
  }
}

function send(socket: WebSocket, packet: object): void {
  socket.send(JSON.stringify(packet));
}
