import { type Client, Events, Status } from 'discord.js';
import type { Gateway } from './observer.ts';

/**
 * Follows the client's shards. Silence says nothing of their health, since a bot that nobody writes to hears nothing
 * for hours: only what Discord has acknowledged does.
 */
export function watchGateway(client: Client): Gateway {
  const begun = new Map<number, number>();
  // A new session is acknowledged, too; its first heartbeat follows up to 41 s later.
  const begin = (shard: number): void => void begun.set(shard, Date.now());
  client.on(Events.ShardReady, begin).on(Events.ShardResume, begin);
  return () =>
    client.ws.shards.map(({ id, status, ping, lastPingTimestamp }) => {
      const acknowledged = Math.max(lastPingTimestamp, begun.get(id) ?? -1);
      return {
        id,
        status: Status[status],
        acknowledged: acknowledged < 0 ? null : acknowledged,
        ping: ping < 0 ? null : ping,
      };
    });
}
