import type { SentRequest } from './recorded-request.ts';

/** A method and a path with `:names`, as Discord's documentation writes them: `POST /channels/:channel/messages`. */
export type RouteTemplate = `${string} /${string}`;

type NamesIn<Template extends string> = Template extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Template extends `${string}:${infer Name}`
    ? Name
    : never;

/** What the names of a template stand for in one request. */
export type RouteParams<Template extends string> = Readonly<Record<NamesIn<Template>, string>>;

/** How Discord answers; without a body it is an empty response. */
export type RestAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The message that was made or changed. */
  readonly messageId?: string | undefined;
};

/** The connection stays open, and nothing ever comes. */
export const HANG: RestAnswer = { status: 0 };
/** The connection breaks before Discord has done anything. */
export const RESET: RestAnswer = { status: -1 };
/** Discord does what it is asked, and the connection breaks before it has said so. */
export const TAKEN_AND_LOST: RestAnswer = { status: -2 };

/** Too many requests: of this kind, or of all. */
export function tooMany(seconds: number, isGlobal = false): RestAnswer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds), ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}) },
    body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
  };
}

/** Answers the requests of one route and leaves the others alone. */
export type Route = (request: SentRequest) => RestAnswer | undefined;

export function matchRoute<Template extends RouteTemplate>(
  template: Template,
  { method, path }: Pick<SentRequest, 'method' | 'path'>,
): RouteParams<Template> | undefined {
  const expected = template.replace(' ', '').split('/');
  const actual = `${method}${path}`.split('/');
  const fits = expected.every((part, index) => part.startsWith(':') || part === actual[index]);
  if (!fits || expected.length !== actual.length) return undefined;
  const named = expected.flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), actual[index]]] : []));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the template and its type name the same parts
  return Object.fromEntries(named) as RouteParams<Template>;
}

/** Joins a template and what answers it. */
export function route<Template extends RouteTemplate>(
  template: Template,
  answer: (params: RouteParams<Template>, request: SentRequest) => RestAnswer,
): Route {
  return (request) => {
    const params = matchRoute(template, request);
    return params && answer(params, request);
  };
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

/**
 * A refusal, as Discord words it.
 * @param code  from Discord's list of JSON error codes; 0 is the general one
 */
export function refusal(status: number, code: number, message: string): RestAnswer {
  return { status, body: { message, code } };
}
