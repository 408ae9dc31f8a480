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
};

type Session = { readonly id: string; readonly intents: number; readonly events: object[] };

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Discord's end of the web socket: one shard, one session at a time, which survives the loss of its connection. */
export class Gateway {
  /** What the first IDENTIFY said: intents, shard, presence, … */
  readonly identified: Promise<JsonObject>;
  readonly #settings: GatewaySettings;
  readonly #url: string;
  readonly #sockets: WebSocketServer;
  #identify: (payload: JsonObject) => void = () => {};
  #session: Session | undefined;
  #socket: WebSocket | undefined;
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
    return this.#session !== undefined;
  }

  /**
   * Sends an event, at once or, while the connection is lost, after the bot has resumed.
   * @param intent  a bot that did not ask for it is not told; without one, every bot is
   * @throws when no bot has logged in
   */
  dispatch(event: GatewayDispatchEvents, payload: object, intent?: GatewayIntentBits): void {
    const session = this.#session;
    if (!session) throw new Error('No bot has logged in yet: await `client.login()` or `discord.identified` first.');
    if (intent !== undefined && (session.intents & intent) === 0) return;
    const packet = { op: GatewayOpcodes.Dispatch, t: event, s: session.events.length + 1, d: payload };
    session.events.push(packet);
    if (this.#socket) send(this.#socket, packet);
  }

  /** Cuts the connection without a word. */
  drop(): Promise<Return> {
    return this.#lose((socket) => socket.terminate());
  }

  /** Sends op 7. */
  askToReconnect(): Promise<Return> {
    return this.#lose((socket) => send(socket, { op: GatewayOpcodes.Reconnect, d: null }));
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
      if (this.#socket === socket) this.#socket = undefined;
      for (const resolve of this.#awaitingHangUp.splice(0)) resolve(code);
    });
  }

  #receive(socket: WebSocket, packet: unknown): void {
    const { op, d } = isJsonObject(packet) ? packet : {};
    const payload = isJsonObject(d) ? d : {};
    if (op === GatewayOpcodes.Heartbeat) send(socket, { op: GatewayOpcodes.HeartbeatAck });
    else if (op === GatewayOpcodes.Identify) this.#onIdentify(socket, payload);
    else if (op === GatewayOpcodes.Resume) this.#onResume(socket, payload);
    else if (op !== GatewayOpcodes.PresenceUpdate) socket.close(GatewayCloseCodes.UnknownOpcode);
  }

  #onIdentify(socket: WebSocket, payload: JsonObject): void {
    const { token, guildIds, privilegedIntents } = this.#settings;
    const intents = Number(payload['intents']);
    if (payload['token'] !== token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (intents & PRIVILEGED & ~privilegedIntents) return socket.close(GatewayCloseCodes.DisallowedIntents);
    this.#session = { id: newId(), intents, events: [] };
    this.#socket = socket;
    this.dispatch(GatewayDispatchEvents.Ready, ready(guildIds, this.#session.id, this.#url));
    for (const id of guildIds) {
      this.dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(id), GatewayIntentBits.Guilds);
    }
    this.#identify(payload);
    this.#returned('identified');
  }

  #onResume(socket: WebSocket, payload: JsonObject): void {
    const session = this.#session;
    if (payload['token'] !== this.#settings.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (!session || session.id !== payload['session_id']) {
      return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    }
    this.#socket = socket;
    for (const missed of session.events.slice(Number(payload['seq']))) send(socket, missed);
    this.dispatch(GatewayDispatchEvents.Resumed, {});
    this.#returned('resumed');
  }

  #lose(how: (socket: WebSocket) => void): Promise<Return> {
    if (!this.#socket) throw new Error('No bot is connected.');
    const back = new Promise<Return>((resolve) => this.#awaitingReturn.push(resolve));
    how(this.#socket);
    return back;
  }

  #returned(how: Return): void {
    for (const resolve of this.#awaitingReturn.splice(0)) resolve(how);
  }
}

function send(socket: WebSocket, packet: object): void {
  socket.send(JSON.stringify(packet));
}
