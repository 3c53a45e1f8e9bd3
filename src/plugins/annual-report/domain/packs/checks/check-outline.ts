import { MAX_OUTLINE_DEPTH } from '../../outline/outline';
import type { PackProblem } from '../pack-problem';
import { walkOutline } from '../walk-outline';
import type { PackContext } from './pack-context';

/** Chapters deeper than a report can have, and tables that hang on no chapter. */
export const checkOutline = ({ pack, combined }: PackContext): PackProblem[] => {
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
};
