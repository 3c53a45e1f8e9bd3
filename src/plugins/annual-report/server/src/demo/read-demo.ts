import { join } from 'node:path';
import type { Pack } from '../../../contract/pack';
import { findingIdentity } from '../../../domain/checks/finding-identity';
import { shownFolder } from '../files/text-files';
import { terminalLanguage } from '../messages/language';
import { readPacks } from '../packs/read-packs';
import { checkAnnexes, checkReferences, checkTokens, type Definition } from './check-demo';
import {
  DemoFileError,
  type DemoFiles,
  type DemoProblem,
  parseYaml,
  readDemoFiles,
} from './demo-files';
import type { DemoReport } from './demo-report';
import {
  type DemoImage,
  type DemoWaiver,
  imagesFileSchema,
  waiversFileSchema,
} from './demo-schema';
import { makeDictionary } from './dictionary';
import { readChapters } from './read-chapters';
import { type OutlineReading, readOutline } from './read-outline';
import { buildTables, readTables } from './read-tables';
import { readValues } from './read-values';

const FILE = 'images.yaml';

type ImagesReading = {
  /** Null where the file is missing or broken. */
  images: DemoImage[] | null;
  definitions: Definition[];
  problems: DemoProblem[];
};

/** Reads `images.yaml`. */
function readImages({ texts }: { texts: Map<string, string> }): ImagesReading {
  const text = texts.get(FILE);
  if (text === undefined) return { images: null, definitions: [], problems: [] };
  const { data, lineOf, problems } = parseYaml({ text, schema: imagesFileSchema });
  return {
    images: data,
    definitions: (data ?? []).map(({ key }, index) => ({
      key,
      file: FILE,
      line: lineOf([index, 'key']),
    })),
    problems: problems.map((problem) => ({ file: FILE, ...problem })),
  };
}

const WAIVERS_FILE = 'waivers.yaml';

/** Reads `waivers.yaml`. A finding is accepted once. */
function readWaivers({ texts }: { texts: Map<string, string> }): {
  waivers: DemoWaiver[];
  problems: DemoProblem[];
} {
  const text = texts.get(WAIVERS_FILE) ?? '[]';
  const { data, lineOf, problems } = parseYaml({ text, schema: waiversFileSchema });
  const waivers = data ?? [];
  const identities = waivers.map(findingIdentity);
  const repeated = waivers.flatMap(({ check }, index) =>
    identities.indexOf(identities[index] ?? '') < index
      ? [{ line: lineOf([index]), reason: `this finding of "${check}" is accepted twice` }]
      : [],
  );
  return {
    waivers,
    problems: [...problems, ...repeated].map((problem) => ({ file: WAIVERS_FILE, ...problem })),
  };
}

const checkFiles = ({ missing, strangers }: DemoFiles): DemoProblem[] => [
  ...missing.map((file) => ({ file, line: 1, reason: 'the file is missing' })),
  ...strangers.map((file) => ({ file, line: 1, reason: 'no part of the demo reads this file' })),
];

/** Whole only without problems; null where too much of it cannot be read. Files are named as inside the demo's folder. */
type DemoReading = { report: DemoReport | null; problems: DemoProblem[] };

/** Puts the demo together from its texts, the outline among them, and its packs, and checks it. */
export function assembleDemo({
  files,
  outline,
  packs,
}: {
  files: DemoFiles;
  outline: OutlineReading;
  packs: Pack[];
}): DemoReading {
  const { texts } = files;
  const images = readImages({ texts });
  const year = outline.file?.report.year ?? Number.NaN;
  const dictionary = makeDictionary({ packs, year });
  const tables = readTables({ texts });
  const chapters = readChapters({ texts, outline });
  const values = readValues({ texts, dictionary });
  const waivers = readWaivers({ texts });
  const layouts = buildTables({ tables: tables.tables, dictionary, values });
  const { references, covers } = chapters;
  const problems = [
    ...checkFiles(files),
    ...[outline, images, tables, chapters, values, layouts, waivers].flatMap(
      (stage) => stage.problems,
    ),
    ...checkAnnexes({ dictionary, values }),
    ...(images.images === null
      ? []
      : checkReferences({ what: 'image', definitions: images.definitions, references, covers })),
    ...(tables.isComplete && dictionary.isComplete
      ? checkReferences({
          what: 'table',
          definitions: [
            ...dictionary.annexes.map(({ key }) => ({
              key,
              file: 'report.yaml',
              line: outline.packLine,
            })),
            ...tables.tables.map(({ file, table, lineOf }) => ({
              key: table.key,
              file,
              line: lineOf(['key']),
            })),
          ],
          references,
        })
      : []),
  ];
  if (outline.file === null || images.images === null) return { report: null, problems };
  const report: DemoReport = {
    school: outline.file.school,
    report: outline.file.report,
    chapters: chapters.chapters,
    cases: chapters.cases,
    images: images.images,
    tables: [...dictionary.annexes, ...layouts.built],
    packs,
    indicators: [...dictionary.indicators.values()],
    observations: [...values.observations.values()],
    waivers: waivers.waivers,
  };
  // What a token names may be missing only because its file is broken.
  const isSound = [outline, images, tables, values].every((stage) => stage.problems.length === 0);
  const tokens = isSound ? checkTokens({ texts, demo: report, outline }) : [];
  return { report, problems: [...problems, ...tokens] };
}

/**
 * Reads the demo as a whole, with the pack that it follows, and checks it before anything is written
 * anywhere: syntax, fields, keys, references, values and the tokens of the text. The packs lie beside the
 * demo's folder unless `packsFolder` says where.
 * @throws DemoFileError, or PackFileError when a pack is broken, with every problem found, each with file,
 * line and reason
 */
export async function readDemo({
  folder,
  packsFolder = join(folder, '..', 'packs'),
}: {
  folder: string;
  packsFolder?: string;
}): Promise<DemoReport> {
  const files = await readDemoFiles({ folder });
  const outline = readOutline(files);
  const packs =
    outline.file === null
      ? []
      : await readPacks({
          folder: packsFolder,
          codes: [outline.file.report.pack],
          language: terminalLanguage({ env: process.env }),
        });
  const { report, problems } = assembleDemo({ files, outline, packs });
  if (report !== null && problems.length === 0) return report;
  const name = shownFolder(folder);
  throw new DemoFileError({
    problems: problems.map(({ file, ...rest }) => ({ file: join(name, file), ...rest })),
  });
}
