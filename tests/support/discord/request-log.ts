import type { RecordedRequest } from './recorded-request.ts';

/** Every request in the order of arrival, and a way to wait for one. */
export type RequestLog = {
  readonly requests: readonly RecordedRequest[];
  add(request: RecordedRequest): void;
  /** The place of the first match at or after `from`, which may be yet to come; -1 when the time is over. */
  waitFor(matches: (request: RecordedRequest) => boolean, from: number, timeoutMs: number): Promise<number>;
};

export function createRequestLog(): RequestLog {
  const requests: RecordedRequest[] = [];
  const lookers = new Set<() => void>();
  return {
    requests,
    add(request) {
      requests.push(request);
      for (const look of lookers) look();
    },
    waitFor(matches, from, timeoutMs) {
      return new Promise((resolve) => {
        const settle = (index: number): void => {
          clearTimeout(timer);
          lookers.delete(look);
          resolve(index);
        };
        const look = (): void => {
          const index = requests.findIndex((request, place) => place >= from && matches(request));
          if (index !== -1) settle(index);
        };
        const timer = setTimeout(() => settle(-1), timeoutMs);
        lookers.add(look);
        look();
      });
    },
  };
}
