/** A pure function that keeps its values for the keys that were asked last, so many of them; the rest goes with the key. */
export function keepLast<Key, Rest extends readonly unknown[], Value>(
  most: number,
  of: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const kept = new Map<Key, Value>();
  return (key, ...rest) => {
    const value = kept.get(key) ?? of(key, ...rest);
    // A map is in the order of insertion: the first key is the one that was asked longest ago.
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
