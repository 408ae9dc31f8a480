import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type SentRequest, readRequest } from './recorded-request.ts';
import type { RequestLog } from './request-log.ts';
import { type RestAnswer, type Route, type RouteTemplate, matchRoute, refusal } from './route.ts';

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
  const { status, body, messageId } = answerTo(rest, request, incoming.headers.authorization);
  if (status === 0) return;
  outgoing.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  rest.log.add({ ...request, status, messageId });
}

function answerTo(
  { token, routes, faults, unexpected }: Rest,
  request: SentRequest,
  authorization: string | undefined,
): RestAnswer {
  const fault = faults.find(({ template }) => matchRoute(template, request));
  if (fault) {
    faults.splice(faults.indexOf(fault), 1);
    return fault.answer;
  }
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
