/** The package ships its schemas as JavaScript without types; this is as much of them as we use. */
declare module 'discord-api-spec/zod' {
  export type Issue = {
    readonly code: string;
    readonly path: readonly PropertyKey[];
    readonly origin?: string;
    readonly maximum?: number;
    readonly minimum?: number;
    readonly expected?: string;
    readonly format?: string;
    readonly values?: readonly unknown[];
    /** Of a union: the issues of each branch, their paths relative to the union. */
    readonly errors?: readonly (readonly Issue[])[];
  };
  export type Schema = {
    safeParse(
      value: unknown,
    ):
      | { readonly success: true; readonly data: unknown }
      | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
  };

  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const CreatePrivateChannelRequestSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const IncomingWebhookRequestPartialSchema: Schema;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
  export const MessageCreateRequestSchema: Schema;
  export const MessageEditRequestPartialSchema: Schema;
  export const ModalInteractionCallbackRequestDataSchema: Schema;
}
