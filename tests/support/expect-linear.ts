import { expect } from 'vitest';

// What takes twice the time for twice the input is linear; what is quadratic takes four times. Three times, and a
// moment for the machine, tells them apart where it matters: where it takes long.
const RATIO = 3;
const MOMENT = 250;
/** A collection of garbage may fall into any one measurement, but hardly into each. */
const ATTEMPTS = 3;

/** Expects a run of a unit to take not much more than twice the time that half of it takes. */
export function expectLinear(run: (input: string) => unknown, unit: string, length: number): void {
  const repeat = (of: number): string => unit.repeat(Math.ceil(of / unit.length));
  const [half, whole] = [repeat(length / 2), repeat(length)];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const limit = RATIO * timeOf(run, half) + MOMENT;
    const time = timeOf(run, whole);
    if (time < limit) return;
    if (attempt === ATTEMPTS) expect(time).toBeLessThan(limit);
  }
}

/** In milliseconds of this process's own, whatever else the machine does. */
function timeOf(run: (input: string) => unknown, input: string): number {
  const before = process.cpuUsage();
  run(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
