import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A file as the bot uploaded it. */
export type SentFile = { readonly name: string; readonly type: string; readonly bytes: number; readonly text: string };

/** A request to Discord's REST interface. */
export type SentRequest = {
  readonly method: string;
  /** Without `/api/v10`, e.g. `/channels/123/messages`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON, which a request with files carries as `payload_json`; undefined when nothing was sent. */
  readonly body: unknown;
  readonly files: readonly SentFile[];
  /** When the body had arrived, in milliseconds of `performance.now()`. */
  readonly at: number;
};

/** A request and how the loopback answered it. */
export type RecordedRequest = SentRequest & {
  readonly status: number;
  /** The message that it made or changed. */
  readonly messageId: string | undefined;
};

/** Reads a request to its end. A multipart body is parsed by Node's own `FormData`. */
export async function readRequest(incoming: IncomingMessage): Promise<SentRequest> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const raw = await buffer(incoming);
  return {
    method: incoming.method ?? 'GET',
    // discord.js asks for `%40original`.
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10(?=\/)/, ''),
    query: Object.fromEntries(url.searchParams),
    ...(await parseBody(raw, incoming.headers['content-type'] ?? '')),
    at: performance.now(),
  };
}

async function parseBody(raw: Buffer, contentType: string): Promise<Pick<SentRequest, 'body' | 'files'>> {
  if (raw.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString()), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': contentType } }).formData();
  const json = form.get('payload_json');
  const uploads = [...form.values()].filter((value) => typeof value !== 'string');
  return {
    body: typeof json === 'string' ? JSON.parse(json) : undefined,
    files: await Promise.all(
      uploads.map(async (file) => ({ name: file.name, type: file.type, bytes: file.size, text: await file.text() })),
    ),
  };
}
