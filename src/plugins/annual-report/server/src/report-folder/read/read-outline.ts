import { folderReason } from '../../messages/commands/folder-messages';
import { type FolderProblem, parseYaml } from './folder-files';
import { reportFileSchema, type OutlineEntry, type ReportFile } from './folder-schema';
const FILE = 'report.yaml';
const MAX_DEPTH = 3;

export type OutlinePlace = { key: string; line: number };

export type OutlineReading = {
  /** Null where the file is missing or broken. */
  file: ReportFile | null;
  /** Where the file names the report's pack, and the annex tables that it has of it. */
  packLine: number;
  annexesLine: number;
  schoolLine: number;
  /** Every chapter and every case in reading order. */
  chapters: OutlinePlace[];
  cases: OutlinePlace[];
  problems: FolderProblem[];
};

const duplicates = ({
  places,
  what,
}: {
  places: OutlinePlace[];
  what: 'chapter' | 'case';
}): FolderProblem[] => {
  const seen = new Set<string>();
  return places.flatMap(({ key, line }) => {
    if (seen.has(key))
      return [{ file: FILE, line, reason: folderReason(`${what}-twice`, { key }) }];
    seen.add(key);
    return [];
  });
};

/** Reads `report.yaml`: chapters at most three levels deep, every key used once. */
export function readOutline({ texts }: { texts: Map<string, string> }): OutlineReading {
  const reading: OutlineReading = {
    file: null,
    packLine: 1,
    annexesLine: 1,
    schoolLine: 1,
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
        const reason = folderReason('chapter-deep', { key: entry.key, limit: MAX_DEPTH });
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
  return {
    ...reading,
    file: data,
    packLine: lineOf(['report', 'pack']),
    annexesLine: lineOf(['report', 'annexes']),
    schoolLine: lineOf(['school']),
  };
}
