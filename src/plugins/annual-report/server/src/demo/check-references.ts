import type { DemoProblem } from './demo-problem';
import type { PlacedReference } from './read-bodies';
import type { Cover } from './read-chapters';

export type Definition = { key: string; file: string; line: number };

/**
 * Holds the pictures or tables that the text names against those that are defined: each is placed once,
 * none is unknown. A cover may be a picture of the text or one of its own.
 */
export const checkReferences = ({
  what,
  definitions,
  references,
  covers = [],
}: {
  what: 'image' | 'table';
  definitions: Definition[];
  references: PlacedReference[];
  covers?: Cover[];
}): DemoProblem[] => {
  const known = new Set<string>();
  const placed = new Set<string>();
  const problems: DemoProblem[] = [];
  for (const { key, file, line } of definitions) {
    if (known.has(key))
      problems.push({ file, line, reason: `the ${what} "${key}" is defined twice` });
    known.add(key);
  }
  for (const { key, kind, file, line } of references) {
    if (kind !== what) continue;
    if (!known.has(key)) problems.push({ file, line, reason: `unknown ${what} "${key}"` });
    else if (placed.has(key))
      problems.push({ file, line, reason: `the ${what} "${key}" is used twice` });
    placed.add(key);
  }
  for (const { key, file, line } of covers) {
    if (!known.has(key)) problems.push({ file, line, reason: `unknown ${what} "${key}"` });
    placed.add(key);
  }
  return [
    ...problems,
    ...definitions
      .filter(({ key }) => !placed.has(key))
      .map(({ key, file, line }) => ({ file, line, reason: `the ${what} "${key}" is never used` })),
  ];
};
