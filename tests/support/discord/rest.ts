import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type SentRequest, readRequest } from './recorded-request.ts';
import type { RequestLog } from './request-log.ts';
import {
  HANG,
  type RestAnswer,
  RESET,
  type Route,
  type RouteTemplate,
  TAKEN_AND_LOST,
  matchRoute,
  refusal,
} from './route.ts';

/** An answer that a test wants instead of the usual one, once. */
export type Fault = { readonly template: RouteTemplate; readonly answer: RestAnswer };

/** Discord's REST interface. */
export type Rest = {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly log: RequestLog;
  /** Each is taken out when it strikes. */
  readonly faults: Fault[];
  /** Receives the requests that no route knows. */
  readonly unexpected: SentRequest[];
};

const UNAUTHORIZED = refusal(401, 0, '401: Unauthorized');
const UNKNOWN_ROUTE = refusal(404, 0, 'Unknown route');

/** Answers requests and records them all. */
export function restListener(rest: Rest): RequestListener {
  return (incoming, outgoing) => {
    // A rejection is a bug of ours; nobody catches it, so that it fails the run.
    void answer(rest, incoming, outgoing);
  };
}

async function answer(rest: Rest, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  const fault = takeFault(rest.faults, request);
  if (fault === HANG) return;
  if (fault === RESET) return void outgoing.destroy();
  const usual = fault === undefined || fault === TAKEN_AND_LOST;
  const { status, headers, body, messageId } = usual ? answerTo(rest, request, incoming.headers.authorization) : fault;
  rest.log.add({ ...request, status, messageId });
  if (fault === TAKEN_AND_LOST) return void outgoing.destroy();
  outgoing.writeHead(status, { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
}

function takeFault(faults: Fault[], request: SentRequest): RestAnswer | undefined {
  const at = faults.findIndex(({ template }) => matchRoute(template, request));
  return at === -1 ? undefined : faults.splice(at, 1)[0]?.answer;
}

function answerTo(
  { token, routes, unexpected }: Rest,
  request: SentRequest,
  authorization: string | undefined,
): RestAnswer {
  if (needsToken(request) && authorization !== `Bot ${token}`) return UNAUTHORIZED;
  for (const route of routes) {
    const found = route(request);
    if (found) return found;
  }
  unexpected.push(request);
  return UNKNOWN_ROUTE;
}

/** An interaction has a token of its own, in the path. */
function needsToken({ path }: SentRequest): boolean {
  return !/^\/(interactions|webhooks)\//.test(path);
}
