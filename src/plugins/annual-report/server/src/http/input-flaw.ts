/** Deeper than anything that a form of the panel sends; Strapi walks what comes by calling itself. */
export const MAX_DEPTH = 100;

const NUL = '\u0000';

export type InputFlaw = { flaw: 'nul' | 'deep'; place: string };

type Item = { value: unknown; place: string; depth: number };

const below = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);

/**
 * The first thing in what was sent that nothing of the system can store or walk: a NUL character, in a value or a
 * name, or a nesting without end. Null when there is none.
 */
export function findInputFlaw({ input }: { input: unknown }): InputFlaw | null {
  const waiting: Item[] = [{ value: input, place: '', depth: 0 }];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { value, place, depth } = item;
    if (typeof value === 'string' && value.includes(NUL)) return { flaw: 'nul', place };
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MAX_DEPTH) return { flaw: 'deep', place };
    for (const [name, child] of Object.entries(value)) {
      if (name.includes(NUL))
        return { flaw: 'nul', place: below(place, name.replaceAll(NUL, '␀')) };
      waiting.push({ value: child, place: below(place, name), depth: depth + 1 });
    }
  }
  return null;
}
