/** A pure function that keeps its values for the keys that were asked last, so many of them. */
export function keepLast<Key, Value>(most: number, of: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const value = kept.get(key) ?? of(key);
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
