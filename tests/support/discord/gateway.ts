import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { guildCreate } from './guild-payload.ts';
import { type JsonObject, isJsonObject } from './json-object.ts';
import { newId, ready } from './payloads.ts';

/** How a bot came back after a lost connection. */
export type Return = 'resumed' | 'identified';

/** Discord's end of the web socket; one shard, and one session at a time. */
export type Gateway = {
  /** What the first IDENTIFY said: intents, shard, presence, … */
  readonly identified: Promise<JsonObject>;
  /**
   * Sends an event, at once or, while the connection is lost, after the bot has resumed.
   * @param intent  without it the bot is not told; undefined: everybody is
   * @throws when no bot has logged in
   */
  dispatch(event: GatewayDispatchEvents, payload: object, intent?: GatewayIntentBits): void;
  hasSession(): boolean;
  /** Cuts the connection without a word. */
  drop(): Promise<Return>;
  /** Sends op 7. */
  askToReconnect(): Promise<Return>;
  /** The close code with which the bot hangs up next; 1000 is a decent goodbye. */
  hangUp(): Promise<number>;
  close(): Promise<void>;
};

type Session = {
  readonly id: string;
  readonly intents: number;
  readonly events: object[];
  socket: WebSocket | undefined;
};

// What Discord shows a bot only after asking in the developer portal.
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export function startGateway(
  server: Server,
  url: () => string,
  settings: { token: string; guildIds: readonly string[]; privilegedIntents: number; heartbeatIntervalMs: number },
): Gateway {
  const sockets = new WebSocketServer({ server });
  let session: Session | undefined;
  let identify: (payload: JsonObject) => void;
  const identified = new Promise<JsonObject>((resolve) => (identify = resolve));
  const awaitReturn: ((how: Return) => void)[] = [];
  const awaitHangUp: ((code: number) => void)[] = [];

  const send = (socket: WebSocket, payload: object): void => socket.send(JSON.stringify(payload));
  const returned = (how: Return): void => {
    for (const resolve of awaitReturn.splice(0)) resolve(how);
  };
  const dispatch: Gateway['dispatch'] = (event, payload, intent) => {
    if (!session) throw new Error('No bot has logged in yet: await `client.login()` or `discord.identified` first.');
    if (intent !== undefined && (session.intents & intent) === 0) return;
    const packet = { op: GatewayOpcodes.Dispatch, t: event, s: session.events.length + 1, d: payload };
    session.events.push(packet);
    if (session.socket) send(session.socket, packet);
  };

  const onIdentify = (socket: WebSocket, payload: JsonObject): void => {
    const intents = Number(payload['intents']);
    if (payload['token'] !== settings.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (intents & PRIVILEGED & ~settings.privilegedIntents) return socket.close(GatewayCloseCodes.DisallowedIntents);
    session = { id: newId(), intents, events: [], socket };
    dispatch(GatewayDispatchEvents.Ready, ready(settings.guildIds, session.id, url()));
    for (const id of settings.guildIds) {
      dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(id), GatewayIntentBits.Guilds);
    }
    identify(payload);
    returned('identified');
  };
  const onResume = (socket: WebSocket, payload: JsonObject): void => {
    if (payload['token'] !== settings.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (!session || session.id !== payload['session_id'])
      return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    session.socket = socket;
    for (const missed of session.events.slice(Number(payload['seq']))) send(socket, missed);
    dispatch(GatewayDispatchEvents.Resumed, {});
    returned('resumed');
  };
  const onPacket = (socket: WebSocket, { op, d }: JsonObject): void => {
    const payload = isJsonObject(d) ? d : {};
    if (op === GatewayOpcodes.Heartbeat) return send(socket, { op: GatewayOpcodes.HeartbeatAck });
    if (op === GatewayOpcodes.Identify) return onIdentify(socket, payload);
    if (op === GatewayOpcodes.Resume) return onResume(socket, payload);
    if (op !== GatewayOpcodes.PresenceUpdate) socket.close(GatewayCloseCodes.UnknownOpcode);
  };
  sockets.on('connection', (socket) => {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: settings.heartbeatIntervalMs } });
    socket.on('message', (raw) => onPacket(socket, parsePacket(raw)));
    socket.on('close', (code) => {
      if (session?.socket === socket) session.socket = undefined;
      for (const resolve of awaitHangUp.splice(0)) resolve(code);
    });
  });

  const lose = (how: (socket: WebSocket) => void): Promise<Return> => {
    if (!session?.socket) throw new Error('No bot is connected.');
    const back = new Promise<Return>((resolve) => awaitReturn.push(resolve));
    how(session.socket);
    return back;
  };
  return {
    identified,
    dispatch,
    hasSession: () => session !== undefined,
    drop: () => lose((socket) => socket.terminate()),
    askToReconnect: () => lose((socket) => send(socket, { op: GatewayOpcodes.Reconnect, d: null })),
    hangUp: () => new Promise((resolve) => awaitHangUp.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close(() => resolve());
      }),
  };
}

function parsePacket(raw: RawData): JsonObject {
  const packet: unknown = JSON.parse(String(raw));
  return isJsonObject(packet) ? packet : {};
}
