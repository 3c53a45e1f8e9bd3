import { join } from 'node:path';
import type { Pack } from '../../../contract/pack';
import { checkPack } from '../../../domain/packs/check-pack';
import { includedPacks } from '../../../domain/packs/included-packs';
import { shownFolder } from '../files/text-files';
import type { Language } from '../messages/message';
import {
  type PackFile,
  PackFileError,
  type PackFileProblem,
  readPackFiles,
} from './read-pack-files';
/** The named files and those of every pack that they build on. */
const withIncluded = (files: PackFile[], codes: string[]): PackFile[] => {
  const requested = new Set<string>();
  const add = (code: string): void => {
    if (requested.has(code)) return;
    requested.add(code);
    files.find((file) => file.code === code)?.pack?.includes.forEach(add);
  };
  codes.forEach(add);
  return files.filter(({ code }) => requested.has(code));
};

const checkFile = (file: PackFile, files: PackFile[]): PackFileProblem[] => {
  const { pack, lineOf } = file;
  const isFollowUp = withIncluded(files, [file.code]).some((below) => below.pack === null);
  if (pack === null || isFollowUp) return file.problems;
  const included = files.flatMap((other) => (other === file ? [] : (other.pack ?? [])));
  const problems = checkPack({ pack, included });
  return problems.map(({ path, messages }) => ({ file: file.file, line: lineOf(path), messages }));
};

const unknownPacks = (folder: string, files: PackFile[], codes: string[]): PackFileProblem[] => {
  const known = files.map(({ code }) => code);
  return codes
    .filter((code) => !known.includes(code))
    .map((code) => ({
      file: join(shownFolder(folder), `${code}.yaml`),
      line: 1,
      messages: {
        zh: `没有这个指标体系包。已有的：${known.join('、') || '—'}`,
        en: `there is no such pack. There is: ${known.join(', ') || '—'}`,
      },
    }));
};

/**
 * Reads packs and checks them before anything is written anywhere: the named ones with all that they build
 * on, or every pack of the folder. Each comes after those that it builds on.
 * @throws PackFileError with every problem found, each with file, line and reason
 */
export async function readPacks({
  folder,
  codes,
  language,
}: {
  folder: string;
  codes?: string[];
  language: Language;
}): Promise<Pack[]> {
  const files = await readPackFiles({ folder });
  const used = withIncluded(files, codes ?? files.map(({ code }) => code));
  const problems = [
    ...unknownPacks(folder, files, codes ?? []),
    ...used.flatMap((file) => checkFile(file, files)),
  ];
  if (problems.length > 0) throw new PackFileError({ problems, language });
  const packs = used.flatMap(({ pack }) => pack ?? []);
  const ordered = packs.flatMap((pack) => [...includedPacks({ pack, packs }), pack]);
  return [...new Set(ordered)];
}
