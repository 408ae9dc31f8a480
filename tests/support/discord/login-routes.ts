import { BOT_ID, bot } from './payloads.ts';
import { type Route, ok, route } from './route.ts';

// Discord lets most bots open one connection in five seconds; no test shall wait for that.
const SESSION_STARTS = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 };
const APPLICATION = {
  id: BOT_ID,
  name: 'Ibid',
  description: 'Answers with quotations',
  icon: null,
  bot: bot(),
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: 'ab'.repeat(32),
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: null,
  integration_types_config: { 0: {}, 1: {} },
  approximate_guild_count: 1,
  approximate_user_install_count: 1,
};

/** What a client asks about itself, and where the gateway is. */
export function loginRoutes(gatewayUrl: string, shards: number): readonly Route[] {
  return [
    route('GET /gateway/bot', () => ok({ url: gatewayUrl, shards, session_start_limit: SESSION_STARTS })),
    route('GET /users/@me', () => ok({ ...bot(), mfa_enabled: false, locale: 'en-US', verified: true, email: null })),
    route('GET /applications/@me', () => ok(APPLICATION)),
  ];
}
