/** A key that more forms share than this says nothing. */
const LARGEST_BUCKET = 12;
const LONGEST = 40;

/** What is left of a form after a slip: without one character, without two neighbours, its characters in order. */
const keysOf = (form: string): Set<string> => {
  const keys = new Set([form, `#${Array.from(form).sort().join('')}`]);
  for (let at = 0; at < form.length; at += 1) {
    keys.add(form.slice(0, at) + form.slice(at + 1));
    if (at + 2 <= form.length) keys.add(form.slice(0, at) + form.slice(at + 2));
  }
  return keys;
};

/**
 * Pairs of forms that may be a slip apart, each pair once. Forms are indexed by what a slip leaves of them, so that
 * the work grows with their number and not with its square.
 */
export function similarPairs(forms: string[]): [string, string][] {
  const buckets = new Map<string, string[]>();
  const pairs = new Map<string, [string, string]>();
  for (const form of new Set(forms)) {
    if (form.length > LONGEST) continue;
    for (const key of keysOf(form)) {
      const bucket = buckets.get(key) ?? [];
      if (bucket.length >= LARGEST_BUCKET) continue;
      for (const other of bucket) pairs.set(`${other}\n${form}`, [other, form]);
      buckets.set(key, [...bucket, form]);
    }
  }
  return [...pairs.values()];
}
