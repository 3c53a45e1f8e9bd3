import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { numberIdentity } from '../../../../domain/ledger/declarations';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Definition } from './check-folder';
import { type FolderProblem, parseYaml } from './folder-files';
import {
  declarationsFileSchema,
  type FolderDeclaration,
  type FolderImage,
  type FolderIndicator,
  type FolderWaiver,
  imagesFileSchema,
  indicatorsFileSchema,
  waiversFileSchema,
} from './folder-schema';

type Texts = { texts: Map<string, string> };

const IMAGES_FILE = 'images.yaml';
const ACCEPTED_FILES = { waivers: 'waivers.yaml', overrides: 'overrides.yaml' } as const;
const DECLARATIONS_FILE = 'declarations.yaml';
const INDICATORS_FILE = 'indicators.yaml';

type ImagesReading = {
  /** Null where the file is missing or broken. */
  images: FolderImage[] | null;
  definitions: Definition[];
  problems: FolderProblem[];
};

/** Reads `images.yaml`. */
export function readImages({ texts }: Texts): ImagesReading {
  const file = IMAGES_FILE;
  const text = texts.get(file);
  if (text === undefined) return { images: null, definitions: [], problems: [] };
  const { data, lineOf, problems } = parseYaml({ text, schema: imagesFileSchema });
  return {
    images: data,
    definitions: (data ?? []).map(({ key }, index) => ({
      key,
      file,
      line: lineOf([index, 'key']),
    })),
    problems: problems.map((problem) => ({ file, ...problem })),
  };
}

/** Indexes of those that are the same as one before them. */
const repeated = (identities: string[]): number[] => {
  const seen = new Set<string>();
  return identities.flatMap((identity, index) => {
    if (seen.has(identity)) return [index];
    seen.add(identity);
    return [];
  });
};

/** Reads `waivers.yaml` or `overrides.yaml`. A finding is accepted once. */
export function readAccepted({ texts, what }: Texts & { what: keyof typeof ACCEPTED_FILES }): {
  accepted: FolderWaiver[];
  problems: FolderProblem[];
} {
  const file = ACCEPTED_FILES[what];
  const text = texts.get(file) ?? '[]';
  const { data, lineOf, problems } = parseYaml({ text, schema: waiversFileSchema });
  const accepted = data ?? [];
  const twice = repeated(accepted.map(findingIdentity)).map((index) => ({
    line: lineOf([index]),
    reason: folderReason('waiver-twice', { check: accepted[index]?.check ?? '' }),
  }));
  return {
    accepted,
    problems: [...problems, ...twice].map((problem) => ({ file, ...problem })),
  };
}

/** Reads `declarations.yaml`. A number is declared once, and a figure of the school's own with its source. */
export function readDeclarations({ texts }: Texts): {
  declarations: FolderDeclaration[];
  problems: FolderProblem[];
} {
  const text = texts.get(DECLARATIONS_FILE) ?? '[]';
  const { data, lineOf, problems } = parseYaml({ text, schema: declarationsFileSchema });
  const declarations = data ?? [];
  const identities = declarations.map(({ place, ...signs }) =>
    numberIdentity({ ...place, ...signs }),
  );
  const twice = repeated(identities).map((index) => ({
    line: lineOf([index]),
    reason: folderReason('declaration-twice', { printed: declarations[index]?.printed ?? '' }),
  }));
  const unfounded = declarations.flatMap(({ kind, reason }, index) =>
    kind === 'own-figure' && reason === null
      ? [{ line: lineOf([index]), reason: folderReason('declaration-reason') }]
      : [],
  );
  return {
    declarations,
    problems: [...problems, ...twice, ...unfounded].map((problem) => ({
      file: DECLARATIONS_FILE,
      ...problem,
    })),
  };
}

/** Reads `indicators.yaml`: what the report's pack does not define, or defines without a definition in words. */
export function readOwnIndicators({ texts }: Texts): {
  indicators: FolderIndicator[];
  isComplete: boolean;
  lineOf: (code: string) => number;
  problems: FolderProblem[];
} {
  const text = texts.get(INDICATORS_FILE) ?? '[]';
  const { data, lineOf, problems } = parseYaml({ text, schema: indicatorsFileSchema });
  const indicators = data ?? [];
  const twice = repeated(indicators.map(({ code }) => code)).map((index) => ({
    line: lineOf([index]),
    reason: folderReason('indicator-twice', { code: indicators[index]?.code ?? '' }),
  }));
  return {
    indicators,
    isComplete: data !== null,
    lineOf: (code) => lineOf([indicators.findIndex((indicator) => indicator.code === code)]),
    problems: [...problems, ...twice].map((problem) => ({ file: INDICATORS_FILE, ...problem })),
  };
}
