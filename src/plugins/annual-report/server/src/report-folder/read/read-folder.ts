import { join } from 'node:path';
import type { Pack } from '../../../../contract/pack';
import { shownFolder } from '../../files/text-files';
import { folderReason } from '../../messages/commands/folder-messages';
import { terminalLanguage } from '../../messages/language';
import { readPacks } from '../../packs/read-packs';
import type { FolderReport } from '../folder-report';
import { checkAnnexes, checkReferences, checkTokens } from './check-folder';
import { makeDictionary } from './dictionary';
import {
  type FolderFiles,
  type FolderProblem,
  ReportFolderError,
  readFolderFiles,
} from './folder-files';
import { readStatement } from './read-bodies';
import { readChapters } from './read-chapters';
import { readDeclarations, readImages, readOwnIndicators, readAccepted } from './read-lists';
import { type OutlineReading, readOutline } from './read-outline';
import { buildTables, readTables } from './read-tables';
import { observationKey, readValues } from './read-values';

export type FolderPlace = { file: string; line: number };

/** Where things stand that the database may contradict. */
export type FolderPlaces = {
  school: FolderPlace;
  /** By `observationKey`. */
  values: Map<string, FolderPlace>;
  /** By code. */
  indicators: Map<string, FolderPlace>;
  /** By key. */
  images: Map<string, FolderPlace>;
};

/** Whole only without problems; null where too much of it cannot be read. Files are named as inside the folder. */
export type FolderReading = {
  report: FolderReport | null;
  places: FolderPlaces;
  problems: FolderProblem[];
};

const checkFiles = ({ missing, strangers, problems }: FolderFiles): FolderProblem[] => [
  ...problems,
  ...missing.map((file) => ({ file, line: 1, reason: folderReason('file-missing') })),
  ...strangers.map((file) => ({ file, line: 1, reason: folderReason('file-stranger') })),
];

const checkAnnexKeys = (outline: OutlineReading, packs: Pack[]): FolderProblem[] => {
  const known = new Set(packs.flatMap(({ tables }) => tables.map(({ key }) => key)));
  return (outline.file?.report.annexes ?? [])
    .filter((key) => packs.length > 0 && !known.has(key))
    .map((key) => ({
      file: 'report.yaml',
      line: outline.annexesLine,
      reason: folderReason('annex-unknown', { key }),
    }));
};

/** Puts a report together from its texts, the outline among them, and its packs, and checks it. */
export function assembleFolder({
  files,
  outline,
  packs,
}: {
  files: FolderFiles;
  outline: OutlineReading;
  packs: Pack[];
}): FolderReading {
  const { texts } = files;
  const head = outline.file?.report;
  const images = readImages({ texts });
  const own = readOwnIndicators({ texts });
  const dictionary = makeDictionary({
    packs,
    year: head?.year ?? Number.NaN,
    annexes: head?.annexes ?? null,
    ownIndicators: own.indicators,
    isComplete: own.isComplete && (packs.length > 0 || head?.pack === null),
  });
  const tables = readTables({ texts });
  const chapters = readChapters({ texts, outline });
  const statement = readStatement({ file: 'statement.md', text: texts.get('statement.md') ?? '' });
  const values = readValues({ texts, dictionary });
  const waivers = readAccepted({ texts, what: 'waivers' });
  const overrides = readAccepted({ texts, what: 'overrides' });
  const declarations = readDeclarations({ texts });
  const layouts = buildTables({ tables: tables.tables, dictionary, values });
  const { references, covers } = chapters;
  const isUnfinished = head?.unfinished ?? false;
  const tableDefinitions = [
    ...dictionary.annexes.map(({ key }) => ({ key, file: 'report.yaml', line: outline.packLine })),
    ...tables.tables.map(({ file, table, lineOf }) => ({
      key: table.key,
      file,
      line: lineOf(['key']),
    })),
  ];
  const problems = [
    ...checkFiles(files),
    ...[
      outline,
      images,
      own,
      tables,
      chapters,
      statement,
      values,
      layouts,
      waivers,
      overrides,
      declarations,
    ].flatMap((stage) => stage.problems),
    ...checkAnnexKeys(outline, packs),
    ...checkAnnexes({ dictionary, values }),
    ...(images.images === null
      ? []
      : checkReferences({ what: 'image', definitions: images.definitions, references, covers })),
    ...(tables.isComplete && dictionary.isComplete
      ? checkReferences({
          what: 'table',
          definitions: tableDefinitions,
          references,
          mayStandAlone: isUnfinished,
        })
      : []),
  ];
  const placeOf = ({ file, line }: FolderPlace): FolderPlace => ({ file, line });
  const places: FolderPlaces = {
    school: { file: 'report.yaml', line: outline.schoolLine },
    values: new Map(
      values.entries.map((entry) => [observationKey(entry), placeOf(entry)] as const).reverse(),
    ),
    indicators: new Map(
      own.indicators.map(({ code }) => [code, { file: 'indicators.yaml', line: own.lineOf(code) }]),
    ),
    images: new Map(images.definitions.map((image) => [image.key, placeOf(image)])),
  };
  if (outline.file === null || images.images === null) return { report: null, places, problems };
  const { year, title, subtitle, signatory, pack, numberCoverage } = outline.file.report;
  const report: FolderReport = {
    school: outline.file.school,
    report: {
      year,
      title,
      subtitle,
      statement: statement.content ?? [],
      signatory,
      pack,
      numberCoverage,
    },
    chapters: chapters.chapters,
    cases: chapters.cases,
    images: images.images,
    tables: [...dictionary.annexes, ...layouts.built],
    packs,
    indicators: [
      ...new Map(
        packs.flatMap(({ indicators }) => indicators.map((one) => [one.code, one])),
      ).values(),
    ],
    ownIndicators: own.indicators,
    observations: [...values.observations.values()],
    waivers: waivers.accepted,
    overrides: overrides.accepted,
    declarations: declarations.declarations,
  };
  // What a token names may be missing only because its file is broken.
  const isSound = [outline, images, own, tables, values].every(
    (stage) => stage.problems.length === 0,
  );
  const tokens = isSound && !isUnfinished ? checkTokens({ texts, report, outline }) : [];
  return { report, places, problems: [...problems, ...tokens] };
}

/** A report that was read and checked, with where it and its parts stand. */
export type ReadReport = {
  folder: string;
  report: FolderReport;
  files: FolderFiles;
  places: FolderPlaces;
};

/** Problems with their files as the user knows them. */
export function placedBelow(folder: string, problems: FolderProblem[]): FolderProblem[] {
  const name = shownFolder(folder);
  return problems.map(({ file, ...rest }) => ({ file: join(name, file), ...rest }));
}

/** Reads a folder as `readFolder` does, with all that is known of its files. @throws as `readFolder` */
export async function readReportFolder({
  folder,
  packsFolder,
}: {
  folder: string;
  packsFolder: string;
}): Promise<ReadReport> {
  const files = await readFolderFiles({ folder });
  const outline = readOutline(files);
  const pack = outline.file?.report.pack ?? null;
  const packs =
    pack === null
      ? []
      : await readPacks({
          folder: packsFolder,
          codes: [pack],
          language: terminalLanguage({ env: process.env }),
        });
  const { report, places, problems } = assembleFolder({ files, outline, packs });
  if (report !== null && problems.length === 0) return { folder, report, files, places };
  throw new ReportFolderError({ problems: placedBelow(folder, problems) });
}

/**
 * Reads a report's folder as a whole, with the pack that it follows, and checks it before anything is written
 * anywhere: syntax, fields, keys, references, values and the tokens of the text. The packs lie beside the
 * folder unless `packsFolder` says where.
 * @throws ReportFolderError, or PackFileError when a pack is broken, with every problem found, each with file,
 * line and reason
 */
export async function readFolder({
  folder,
  packsFolder = join(folder, '..', 'packs'),
}: {
  folder: string;
  packsFolder?: string;
}): Promise<FolderReport> {
  return (await readReportFolder({ folder, packsFolder })).report;
}
