/** The samples of one scrape, by name and labels, as Prometheus reads them: `ibid_answers_total{outcome="related"}`. */
export type Samples = ReadonlyMap<string, number>;

/** What the program says of itself at `/metrics`; nothing while it cannot be asked. */
export async function scrape(port: number): Promise<Samples> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`);
    return parse(await response.text());
  } catch {
    return new Map();
  }
}

export function parse(text: string): Samples {
  const samples = text.split('\n').flatMap((line) => {
    const [, name, value] = /^([a-z_]+(?:\{[^}]*\})?) (\S+)$/u.exec(line) ?? [];
    return name === undefined ? [] : [[name, Number(value)] as const];
  });
  return new Map(samples);
}

/** The samples of one metric by its labels, as written. */
export function byLabels(samples: Samples, name: string): ReadonlyMap<string, number> {
  return new Map(
    [...samples].flatMap(([each, value]) => (each.startsWith(`${name}{`) ? [[each.slice(name.length), value]] : [])),
  );
}

/** As Prometheus reckons it: within a bucket all values are taken to lie evenly. */
export function quantile(samples: Samples, histogram: string, share: number): number {
  const buckets = [...byLabels(samples, `${histogram}_bucket`)].map(([labels, below]) => {
    const [, edge = ''] = /le="([^"]+)"/u.exec(labels) ?? [];
    return { edge: edge === '+Inf' ? Infinity : Number(edge), below };
  });
  const sought = share * (buckets.at(-1)?.below ?? 0);
  let [low, before] = [0, 0];
  for (const { edge, below } of buckets) {
    if (below >= sought && below > 0) {
      return edge === Infinity ? low : low + (edge - low) * ((sought - before) / Math.max(1, below - before));
    }
    [low, before] = [edge, below];
  }
  return Number.NaN;
}
