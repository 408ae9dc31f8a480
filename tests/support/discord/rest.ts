import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type SentRequest, readRequest } from './recorded-request.ts';
import type { RequestLog } from './request-log.ts';
import { type RestAnswer, type Route, type RouteTemplate, matchRoute, refusal } from './route.ts';

/** An answer that a test wants instead of the usual one, once. */
export type Fault = { readonly template: RouteTemplate; readonly answer: RestAnswer };

const UNAUTHORIZED = refusal(401, 0, '401: Unauthorized');
const UNKNOWN_ROUTE = refusal(404, 0, 'Unknown route');

/**
 * Answers REST requests and records them all.
 * @param faults  each is taken out when it strikes
 * @param unexpected  receives the requests that no route knows
 */
export function restListener(
  token: string,
  routes: readonly Route[],
  log: RequestLog,
  faults: Fault[],
  unexpected: SentRequest[],
): RequestListener {
  const answerTo = (request: SentRequest, authorization: string | undefined): RestAnswer => {
    const fault = faults.findIndex(({ template }) => matchRoute(template, request));
    if (fault !== -1) return faults.splice(fault, 1)[0]!.answer;
    if (needsToken(request) && authorization !== `Bot ${token}`) return UNAUTHORIZED;
    for (const route of routes) {
      const answer = route(request);
      if (answer) return answer;
    }
    unexpected.push(request);
    return UNKNOWN_ROUTE;
  };
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    const { status, body, messageId } = answerTo(request, incoming.headers.authorization);
    outgoing.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
    log.add({ ...request, status, messageId });
  };
  return (incoming, outgoing) => {
    // A rejection is a bug of ours; nobody catches it, so that it fails the run.
    void answer(incoming, outgoing);
  };
}

/** The token of an interaction is in its path. */
function needsToken({ path }: SentRequest): boolean {
  return !/^\/(interactions|webhooks)\//.test(path);
}
