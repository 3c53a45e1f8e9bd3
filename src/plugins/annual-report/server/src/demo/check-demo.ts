import { parseTokens, type Segment } from '../../../domain/facts/parse-tokens';
import type { ReferenceLabels } from '../../../domain/facts/reference-labels';
import { TOKEN_FLAWS } from '../../../domain/facts/token-flaws';
import { createTokenResolver, type ResolveToken } from '../../../domain/facts/token-resolver';
import { coveredYears } from '../../../domain/values/covered-years';
import { buildValueBook } from '../../../domain/values/value-book';
import type { DemoProblem } from './demo-files';
import type { DemoReport } from './demo-report';
import type { Dictionary } from './dictionary';
import type { PlacedReference } from './read-bodies';
import type { Cover } from './read-chapters';
import type { OutlineReading } from './read-outline';
import { observationKey, type ValuesReading } from './read-values';

/** Path of the file that holds the values of an annex table. */
const annexFile = (key: string): string => `values/${key}.yaml`;

/** Holds the values of each annex against its rows: one for every row and year, and none for another. */
export function checkAnnexes({
  dictionary,
  values,
}: {
  dictionary: Dictionary;
  values: ValuesReading;
}): DemoProblem[] {
  return dictionary.annexes.flatMap(({ key, years, layout }) => {
    const file = annexFile(key);
    const lineOf = values.lines.get(file);
    if (!lineOf) return [{ file, line: 1, reason: 'the file is missing' }];
    const codes = new Set(layout.map(({ indicator }) => indicator));
    const strangers = values.entries
      .filter((entry) => entry.file === file)
      .flatMap(({ code, year, line }): DemoProblem[] => {
        if (!codes.has(code)) {
          return [{ file, line, reason: `the table "${key}" has no row "${code}"` }];
        }
        const reason = `the table "${key}" has no column ${year}`;
        return years.includes(year) ? [] : [{ file, line, reason }];
      });
    const empty = layout.flatMap(({ indicator: code }) =>
      code === null
        ? []
        : years
            .filter((year) => !values.given.has(observationKey({ code, year })))
            .map((year) => ({
              file,
              line: lineOf([code]),
              reason: `${code} has no value for ${year}: give it, or say that it is not-collected`,
            })),
    );
    return [...strangers, ...(values.isComplete ? empty : [])];
  });
}

export type Definition = { key: string; file: string; line: number };

/**
 * Holds the pictures or tables that the text names against those that are defined: each is placed once,
 * none is unknown. A cover may be a picture of the text or one of its own.
 */
export function checkReferences({
  what,
  definitions,
  references,
  covers = [],
}: {
  what: 'image' | 'table';
  definitions: Definition[];
  references: PlacedReference[];
  covers?: Cover[];
}): DemoProblem[] {
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
}

/** What the demo's text may refer to; which number it prints does not matter here. */
const labelsOf = ({
  demo: { images, tables },
  outline: { chapters, cases },
}: {
  demo: DemoReport;
  outline: OutlineReading;
}): ReferenceLabels => {
  const known = (things: { key: string }[]) => new Map(things.map(({ key }) => [key, key]));
  return {
    chapter: known(chapters),
    case: known(cases),
    image: known(images),
    table: known(tables),
  };
};

const reasonAgainst = ({
  segment,
  isYaml,
  resolve,
}: {
  segment: Segment;
  isYaml: boolean;
  resolve: ResolveToken;
}): string | null => {
  if (segment.type === 'text') return null;
  if (segment.type === 'token') {
    const resolution = resolve(segment);
    return resolution.ok ? null : resolution.messages.en;
  }
  // Two maps of YAML may close at once.
  return isYaml && segment.flaw === 'unopened' ? null : TOKEN_FLAWS[segment.flaw].en;
};

/** Finds the tokens of the demo's files that a release could not print, each with its line. */
export function checkTokens({
  texts,
  demo,
  outline,
}: {
  texts: Map<string, string>;
  demo: DemoReport;
  outline: OutlineReading;
}): DemoProblem[] {
  const { year } = demo.report;
  const indicators = demo.indicators.map(({ weight, ...indicator }) => ({
    ...indicator,
    aggregationWeight: weight,
  }));
  const years = coveredYears({ year, tables: demo.tables });
  const resolve = createTokenResolver({
    year,
    values: buildValueBook({ ...demo, indicators, years }),
    labels: labelsOf({ demo, outline }),
  });
  return [...texts].flatMap(([file, text]) =>
    parseTokens({ text }).flatMap((segment) => {
      const isYaml = file.endsWith('.yaml');
      const reason = reasonAgainst({ segment, isYaml, resolve });
      if (reason === null) return [];
      const line = text.slice(0, segment.start).split('\n').length;
      const token = text.slice(segment.start, segment.end).split('\n', 1)[0] ?? '';
      return [{ file, line, reason: `${token}: ${reason}` }];
    }),
  );
}
