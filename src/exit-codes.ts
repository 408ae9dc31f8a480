/**
 * What the process ends with: every question was handled, or a stop was asked for; nothing to serve, errors or a missed
 * floor found; bad usage or configuration, after which no restart helps; stopped before the end.
 */
export const EXIT = { fine: 0, failed: 1, misused: 2, interrupted: 130 } as const;
