import { parseTokens, type Segment } from '../../../../domain/facts/parse-tokens';
import type { ReferenceLabels } from '../../../../domain/facts/reference-labels';
import { TOKEN_FLAWS } from '../../../../domain/facts/token-flaws';
import { createTokenResolver, type ResolveToken } from '../../../../domain/facts/token-resolver';
import { coveredYears } from '../../../../domain/values/covered-years';
import { buildValueBook } from '../../../../domain/values/value-book';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Message } from '../../messages/message';
import type { FolderProblem } from './folder-files';
import { folderIndicators } from '../folder-content';
import type { FolderReport } from '../folder-report';
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
}): FolderProblem[] {
  return dictionary.annexes.flatMap(({ key, years, layout }) => {
    const file = annexFile(key);
    const lineOf = values.lines.get(file);
    if (!lineOf) return [{ file, line: 1, reason: folderReason('file-missing') }];
    const codes = new Set(layout.map(({ indicator }) => indicator));
    const strangers = values.entries
      .filter((entry) => entry.file === file)
      .flatMap(({ code, year, line }): FolderProblem[] => {
        if (!codes.has(code)) {
          return [{ file, line, reason: folderReason('annex-row', { key, code }) }];
        }
        const reason = folderReason('annex-column', { key, year });
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
              reason: folderReason('value-missing', { code, year }),
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
  mayStandAlone = false,
}: {
  what: 'image' | 'table';
  definitions: Definition[];
  references: PlacedReference[];
  covers?: Cover[];
  /** Whether one may be defined and never used. */
  mayStandAlone?: boolean;
}): FolderProblem[] {
  const known = new Set<string>();
  const placed = new Set<string>();
  const problems: FolderProblem[] = [];
  for (const { key, file, line } of definitions) {
    if (known.has(key))
      problems.push({ file, line, reason: folderReason(`${what}-twice`, { key }) });
    known.add(key);
  }
  for (const { key, kind, file, line, isAgain } of references) {
    if (kind !== what) continue;
    if (!known.has(key))
      problems.push({ file, line, reason: folderReason(`${what}-unknown`, { key }) });
    else if (placed.has(key) && !isAgain)
      problems.push({ file, line, reason: folderReason(`${what}-repeated`, { key }) });
    placed.add(key);
  }
  for (const { key, file, line } of covers) {
    if (!known.has(key))
      problems.push({ file, line, reason: folderReason(`${what}-unknown`, { key }) });
    placed.add(key);
  }
  return [
    ...problems,
    ...definitions
      .filter(({ key }) => !mayStandAlone && !placed.has(key))
      .map(({ key, file, line }) => ({
        file,
        line,
        reason: folderReason(`${what}-unused`, { key }),
      })),
  ];
}

/** What the report's text may refer to; which number it prints does not matter here. */
const labelsOf = ({
  report: { images, tables },
  outline: { chapters, cases },
}: {
  report: FolderReport;
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
}): Message | null => {
  if (segment.type === 'text') return null;
  if (segment.type === 'token') {
    const resolution = resolve(segment);
    return resolution.ok ? null : resolution.messages;
  }
  // Two maps of YAML may close at once.
  return isYaml && segment.flaw === 'unopened' ? null : TOKEN_FLAWS[segment.flaw];
};

/** Finds the tokens of the folder's files that a release could not print, each with its line. */
export function checkTokens({
  texts,
  report,
  outline,
}: {
  texts: Map<string, string>;
  report: FolderReport;
  outline: OutlineReading;
}): FolderProblem[] {
  const { year } = report.report;
  const indicators = folderIndicators(report);
  const years = coveredYears({ year, tables: report.tables });
  const resolve = createTokenResolver({
    year,
    values: buildValueBook({ observations: report.observations, indicators, years }),
    labels: labelsOf({ report, outline }),
  });
  return [...texts].flatMap(([file, text]) =>
    parseTokens({ text }).flatMap((segment) => {
      const isYaml = file.endsWith('.yaml');
      const reason = reasonAgainst({ segment, isYaml, resolve });
      if (reason === null) return [];
      const line = text.slice(0, segment.start).split('\n').length;
      const token = text.slice(segment.start, segment.end).split('\n', 1)[0] ?? '';
      return [{ file, line, reason: folderReason('token', { token, reason }) }];
    }),
  );
}
