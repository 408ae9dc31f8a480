/** What the system says of a file, without the path that the reader knows already: `EACCES: permission denied`. */
export function systemReason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*'$/su, '') : String(error);
}
