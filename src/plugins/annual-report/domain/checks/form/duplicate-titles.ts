import type { Check, FindingDraft } from '../check';
import type { FindingPlace } from '../../base/finding-place';
import { bareWords } from '../support/han';

type Named = { scope: string; title: string; place: FindingPlace };

/** Two chapters side by side, two cases or two tables are not called the same. */
export const duplicateTitles: Check = {
  id: 'duplicate-titles',
  family: 'form',
  severity: 'warning',
  name: { zh: '标题重复', en: 'Titles used twice' },
  advice: {
    zh: '请改写其中一个标题，或删去重复的内容。',
    en: 'Reword one of them, or remove what stands twice.',
  },
  limits: {
    zh: '章节只比较同一上级之下的；标点和空格不算差别。',
    en: 'Chapters are compared with their siblings alone; punctuation and blanks make no difference.',
  },
  run: ({ content, numbering, places }) => {
    const named: Named[] = [
      ...content.chapters.map((chapter) => ({
        scope: `chapter ${chapter.parent ?? ''}`,
        title: chapter.title,
        place: places.chapter(chapter, { field: 'title' }),
      })),
      ...numbering.cases.map(({ content: item }) => ({
        scope: 'case',
        title: item.title,
        place: places.case(item, { field: 'title' }),
      })),
      ...content.tables
        .filter(({ documentId }) => numbering.tables.has(documentId))
        .map((table) => ({
          scope: `table ${table.kind}`,
          title: table.title,
          place: places.table(table, { field: 'title' }),
        })),
    ];
    const seen = new Map<string, FindingPlace>();
    return named.flatMap(({ scope, title, place }): FindingDraft[] => {
      const key = `${scope} ${bareWords({ text: title })}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, place);
        return [];
      }
      const labels = [first.label, place.label].filter((label) => label !== null);
      return [
        {
          place,
          quote: title,
          messages: {
            zh: `标题“${title}”用了两次（${labels.join('、')}）。`,
            en: `Title "${title}" is used twice (${labels.join(', ')}).`,
          },
        },
      ];
    });
  },
};
