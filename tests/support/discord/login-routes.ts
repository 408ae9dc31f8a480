import { BOT_ID, bot } from './payloads.ts';
import { type Route, ok, route } from './route.ts';

/** What a client asks about itself, and where the gateway is. */
export function loginRoutes(gatewayUrl: () => string): readonly Route[] {
  const sessions = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  const application = {
    ...{
      id: BOT_ID,
      name: 'Ibid',
      icon: null,
      description: 'Quotes',
      bot: bot(),
      flags: 0,
      verify_key: 'ab'.repeat(32),
    },
    ...{
      bot_public: true,
      bot_require_code_grant: false,
      approximate_guild_count: 1,
      approximate_user_install_count: 1,
    },
    ...{ integration_types_config: { 0: {}, 1: {} }, redirect_uris: [], interactions_endpoint_url: null },
  };
  return [
    route('GET /gateway/bot', () => ok({ url: gatewayUrl(), shards: 1, session_start_limit: sessions })),
    route('GET /users/@me', () => ok({ ...bot(), mfa_enabled: false, locale: 'en-US', verified: true, email: null })),
    route('GET /applications/@me', () => ok(application)),
  ];
}
