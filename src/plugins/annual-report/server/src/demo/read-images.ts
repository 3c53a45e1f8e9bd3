import type { Definition } from './check-demo';
import { type DemoProblem, parseYaml } from './demo-files';
import { imagesFileSchema, type DemoImage } from './demo-schema';
const FILE = 'images.yaml';

export type ImagesReading = {
  /** Null where the file is missing or broken. */
  images: DemoImage[] | null;
  definitions: Definition[];
  problems: DemoProblem[];
};

/** Reads `images.yaml`. */
export function readImages({ texts }: { texts: Map<string, string> }): ImagesReading {
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
