/** Longer ones are made again: few would fill the memory. */
const LONGEST = 20_000;

/**
 * The same function, which remembers what it made of texts: a report that is read again after a change is read where
 * it changed. What it gives is shared, and is not to be changed.
 * @param make pure
 * @param max texts; the one that was asked for longest ago is forgotten first
 */
export function rememberByText<Made extends object>({
  make,
  max,
}: {
  make: (text: string) => Made;
  max: number;
}): (text: string) => Made {
  const remembered = new Map<string, Made>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const made = remembered.get(text) ?? make(text);
    // Put last again: the first is forgotten.
    remembered.delete(text);
    remembered.set(text, made);
    if (remembered.size > max) {
      const [oldest] = remembered.keys();
      if (oldest !== undefined) remembered.delete(oldest);
    }
    return made;
  };
}
