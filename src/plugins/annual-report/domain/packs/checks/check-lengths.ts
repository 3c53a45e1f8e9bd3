import type { PackProblem } from '../pack-problem';
import { walkOutline } from '../walk-outline';
import type { PackContext, Path } from './pack-context';

const KEY = 64;
const CODE = 128;
const NAME = 200;
const UNIT = 50;
const TITLE = 300;

/** Texts that are longer than the content types can store. */
export const checkLengths = ({ pack }: PackContext): PackProblem[] => {
  const tooLong = (path: Path, text: string | null, limit: number): PackProblem[] =>
    text === null || text.length <= limit
      ? []
      : [
          {
            path,
            messages: {
              zh: `有 ${text.length} 个字符，最多 ${limit} 个，请缩短`,
              en: `has ${text.length} characters and may have ${limit}; shorten it`,
            },
          },
        ];
  return [
    ...tooLong(['pack'], pack.pack, KEY),
    ...walkOutline(pack).flatMap(({ chapter: { key, title }, path }) => [
      ...tooLong([...path, 'key'], key, KEY),
      ...tooLong([...path, 'title'], title, TITLE),
    ]),
    ...pack.tables.flatMap(({ key, title }, index) => [
      ...tooLong(['tables', index, 'key'], key, KEY),
      ...tooLong(['tables', index, 'title'], title, TITLE),
    ]),
    ...pack.indicators.flatMap(({ code, name, nameEn, unit, source }, index) => [
      ...tooLong(['indicators', index, 'code'], code, CODE),
      ...tooLong(['indicators', index, 'name'], name, NAME),
      ...tooLong(['indicators', index, 'nameEn'], nameEn, NAME),
      ...tooLong(['indicators', index, 'unit'], unit, UNIT),
      ...tooLong(['indicators', index, 'source'], source, TITLE),
    ]),
  ];
};
