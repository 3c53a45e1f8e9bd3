import { join } from 'node:path';
import { packSchema, type Pack } from '../../../contract/pack';
import { readYaml, type YamlReading } from '../files/read-yaml';
import { shownFolder } from '../files/shown-folder';
import { listFolder, readTextFile } from '../files/text-files';
import type { PackFileProblem } from './pack-problem';

const EXTENSION = '.yaml';

export type PackFile = {
  /** As the user knows it. */
  file: string;
  /** The code that the file's name gives. */
  code: string;
  /** Null where the file is broken. */
  pack: Pack | null;
  lineOf: YamlReading<Pack>['lineOf'];
  problems: PackFileProblem[];
};

const readPackFile = ({
  file,
  code,
  text,
}: {
  file: string;
  code: string;
  text: string;
}): PackFile => {
  const { data: pack, lineOf, problems } = readYaml({ text, schema: packSchema });
  const misnamed = pack !== null && pack.pack !== code;
  const nameProblem = {
    line: lineOf(['pack']),
    messages: {
      zh: `包的代码“${pack?.pack ?? ''}”与文件名不同，请改成一致`,
      en: `the pack's code "${pack?.pack ?? ''}" is not the name of the file; make them agree`,
    },
  };
  return {
    file,
    code,
    pack: misnamed ? null : pack,
    lineOf,
    problems: [...problems, ...(misnamed ? [nameProblem] : [])].map((problem) => ({
      file,
      ...problem,
    })),
  };
};

/** Reads every pack of a folder, each by itself: its YAML, its shape and its name. */
export const readPackFiles = async ({ folder }: { folder: string }): Promise<PackFile[]> => {
  const names = (await listFolder(folder)).filter((name) => name.endsWith(EXTENSION));
  return Promise.all(
    names.map(async (name) =>
      readPackFile({
        file: join(shownFolder(folder), name),
        code: name.slice(0, -EXTENSION.length),
        text: (await readTextFile(join(folder, name))) ?? '',
      }),
    ),
  );
};
