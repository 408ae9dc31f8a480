import { type BaseMessageOptions, type MessageCreateOptions, MessagePayload, Options } from 'discord.js';

/**
 * The body that discord.js makes of a message's options, without a connection: what `messageViolations` takes. A
 * client's default for `allowedMentions` is not applied, so options that lack it are found out.
 */
export function asSent(options: BaseMessageOptions & Pick<MessageCreateOptions, 'flags'>): unknown {
  // All that a payload asks its target for.
  const target = { client: { options: Options.createDefault() } };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is neither a user, an interaction nor a message, which ask for more
  const { body } = new MessagePayload(target as never, { ...options }).resolveBody();
  return JSON.parse(JSON.stringify(body));
}
