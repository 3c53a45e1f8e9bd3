import { MAX_OUTLINE_DEPTH } from '../../outline/outline';
import { walkOutline } from '../official-outline';
import { type PackContext, type PackProblem, type Path, unknownIndicator } from './pack-context';

const KEY = 64;
const CODE = 128;
const NAME = 200;
const UNIT = 50;
const TITLE = 300;

/** Texts that are longer than the content types can store. */
export function checkLengths({ pack }: PackContext): PackProblem[] {
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
}

/** The map of renamed codes: an old code is gone, a new one is there, and no two became one. */
export function checkRenamed({ pack, combined }: PackContext): PackProblem[] {
  const taken = new Map<string, string>();
  return Object.entries(pack.renamed).flatMap(([from, to]): PackProblem[] => {
    const path = ['renamed', from];
    const first = taken.get(to);
    taken.set(to, first ?? from);
    if (combined.indicators.has(from)) {
      const messages = {
        zh: `“${from}”仍是本包的指标，不能同时改名为“${to}”`,
        en: `"${from}" is still an indicator here and cannot have become "${to}"`,
      };
      return [{ path, messages }];
    }
    if (first !== undefined) {
      const messages = {
        zh: `“${first}”和“${from}”不能都改名为“${to}”`,
        en: `"${first}" and "${from}" cannot both have become "${to}"`,
      };
      return [{ path, messages }];
    }
    return combined.indicators.has(to) ? [] : [unknownIndicator({ path, code: to })];
  });
}

/** Chapters deeper than a report can have, and tables that hang on no chapter. */
export function checkOutline({ pack, combined }: PackContext): PackProblem[] {
  const keys = new Set(walkOutline(combined).map(({ chapter }) => chapter.key));
  const deep = walkOutline(pack)
    .filter(({ depth }) => depth > MAX_OUTLINE_DEPTH)
    .map(({ chapter, path }) => ({
      path: [...path, 'key'],
      messages: {
        zh: `章节“${chapter.key}”超过了 ${MAX_OUTLINE_DEPTH} 级，请放到更高一级`,
        en: `the chapter "${chapter.key}" is deeper than ${MAX_OUTLINE_DEPTH} levels; place it higher`,
      },
    }));
  const unplaced = pack.tables.flatMap(({ chapter }, index) =>
    keys.has(chapter)
      ? []
      : [
          {
            path: ['tables', index, 'chapter'],
            messages: {
              zh: `大纲中没有章节“${chapter}”：请写入 outline，或检查拼写`,
              en: `the outline has no chapter "${chapter}": add it, or check the spelling`,
            },
          },
        ],
  );
  return [...deep, ...unplaced];
}
