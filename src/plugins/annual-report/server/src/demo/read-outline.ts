import { type DemoProblem, parseYaml } from './demo-files';
import { reportFileSchema, type OutlineEntry, type ReportFile } from './demo-schema';
const FILE = 'report.yaml';
const MAX_DEPTH = 3;

export type OutlinePlace = { key: string; line: number };

export type OutlineReading = {
  /** Null where the file is missing or broken. */
  file: ReportFile | null;
  /** Where the file names the report's pack. */
  packLine: number;
  /** Every chapter and every case in reading order. */
  chapters: OutlinePlace[];
  cases: OutlinePlace[];
  problems: DemoProblem[];
};

const duplicates = ({ places, what }: { places: OutlinePlace[]; what: string }): DemoProblem[] =>
  places.flatMap(({ key, line }, index) =>
    places.slice(0, index).some((earlier) => earlier.key === key)
      ? [{ file: FILE, line, reason: `the ${what} "${key}" is used twice` }]
      : [],
  );

/** Reads `report.yaml`: chapters at most three levels deep, every key used once. */
export function readOutline({ texts }: { texts: Map<string, string> }): OutlineReading {
  const reading: OutlineReading = {
    file: null,
    packLine: 1,
    chapters: [],
    cases: [],
    problems: [],
  };
  const text = texts.get(FILE);
  if (text === undefined) return reading;
  const { data, lineOf, problems } = parseYaml({ text, schema: reportFileSchema });
  reading.problems.push(...problems.map((problem) => ({ file: FILE, ...problem })));
  if (data === null) return reading;

  const visit = (entries: OutlineEntry[], path: PropertyKey[], depth: number): void =>
    entries.forEach((entry, index) => {
      const here = [...path, index];
      const line = lineOf([...here, 'key']);
      reading.chapters.push({ key: entry.key, line });
      if (depth > MAX_DEPTH) {
        const reason = `the chapter "${entry.key}" is deeper than ${MAX_DEPTH} levels`;
        reading.problems.push({ file: FILE, line, reason });
      }
      entry.cases.forEach((key, at) =>
        reading.cases.push({ key, line: lineOf([...here, 'cases', at]) }),
      );
      visit(entry.chapters ?? [], [...here, 'chapters'], depth + 1);
    });
  visit(data.outline, ['outline'], 1);

  reading.problems.push(
    ...duplicates({ places: reading.chapters, what: 'chapter' }),
    ...duplicates({ places: reading.cases, what: 'case' }),
  );
  return { ...reading, file: data, packLine: lineOf(['report', 'pack']) };
}
