import { folderReason } from '../../messages/commands/folder-messages';
import type { FolderProblem } from './folder-files';
import type { FolderCase, FolderChapter } from '../folder-report';
import type { OutlineEntry } from './folder-schema';
import type { FolderBlock } from '../markdown/folder-block';
import {
  readCaseBody,
  readChapterBody,
  type PlacedGrid,
  type PlacedReference,
} from './read-bodies';
import type { OutlineReading } from './read-outline';

export type Cover = { key: string; file: string; line: number };

export type ChaptersReading = {
  chapters: FolderChapter[];
  cases: FolderCase[];
  references: PlacedReference[];
  grids: PlacedGrid[];
  covers: Cover[];
  problems: FolderProblem[];
};

const keyOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');

const unplaced = ({
  paths,
  keys,
  what,
}: {
  paths: string[];
  keys: Set<string>;
  what: 'chapter' | 'case';
}): FolderProblem[] =>
  paths
    .filter((path) => !keys.has(keyOf(path)))
    .map((file) => ({
      file,
      line: 1,
      reason: folderReason(`${what}-unplaced`, { key: keyOf(file) }),
    }));

const buildChapters = (
  entries: OutlineEntry[],
  bodies: Map<string, FolderBlock[]>,
): FolderChapter[] =>
  entries.map(({ key, title, draft, cases, chapters = [] }) => ({
    key,
    title,
    draft,
    blocks: bodies.get(key) ?? [],
    cases,
    chapters: buildChapters(chapters, bodies),
  }));

/** Reads the text of every chapter and case, and sets it into the outline. */
export function readChapters({
  texts,
  outline,
}: {
  texts: Map<string, string>;
  outline: OutlineReading;
}): ChaptersReading {
  const reading: ChaptersReading = {
    chapters: [],
    cases: [],
    references: [],
    grids: [],
    covers: [],
    problems: [],
  };
  const bodies = new Map<string, FolderBlock[]>();
  const pathsIn = (folder: string): string[] =>
    [...texts.keys()].filter((path) => path.startsWith(folder));
  const chapterPaths = pathsIn('chapters/');
  const casePaths = pathsIn('cases/');

  for (const file of chapterPaths) {
    const { content, references, grids, problems } = readChapterBody({
      file,
      text: texts.get(file) ?? '',
    });
    if (content) bodies.set(keyOf(file), content);
    reading.references.push(...references);
    reading.grids.push(...grids);
    reading.problems.push(...problems);
  }
  const casesByKey = new Map<string, FolderCase>();
  for (const file of casePaths) {
    const key = keyOf(file);
    const body = readCaseBody({ file, key, text: texts.get(file) ?? '' });
    const cover = body.content?.cover ?? null;
    if (body.content) casesByKey.set(key, body.content);
    if (cover !== null) reading.covers.push({ key: cover, file, line: body.coverLine });
    reading.references.push(...body.references);
    reading.grids.push(...body.grids);
    reading.problems.push(...body.problems);
  }
  if (outline.file === null) return reading;

  const chapterKeys = new Set(outline.chapters.map(({ key }) => key));
  const caseKeys = new Set(outline.cases.map(({ key }) => key));
  reading.problems.push(
    ...unplaced({ paths: chapterPaths, keys: chapterKeys, what: 'chapter' }),
    ...unplaced({ paths: casePaths, keys: caseKeys, what: 'case' }),
    ...outline.cases
      .filter(({ key }) => !texts.has(`cases/${key}.md`))
      .map(({ key, line }) => ({
        file: 'report.yaml',
        line,
        reason: folderReason('case-file-missing', { key }),
      })),
  );
  reading.chapters = buildChapters(outline.file.outline, bodies);
  reading.cases = [...caseKeys].flatMap((key) => casesByKey.get(key) ?? []);
  return reading;
}
