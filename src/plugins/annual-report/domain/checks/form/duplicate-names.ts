import type { FindingPlace } from '../../base/finding-place';
import type { ImageContent } from '../../content/report-content';
import type { Check, FindingDraft } from '../check';
import { sections } from '../support/sections';
import { bareWords } from '../support/find-matches';

/** Two pictures with the same caption cannot be told apart. */
export const duplicateCaptions: Check = {
  id: 'duplicate-captions',
  family: 'form',
  reads: 'report',
  severity: 'note',
  name: { zh: '图注重复', en: 'Captions used twice' },
  advice: { zh: '请写出两张图片的区别。', en: 'Say in what the pictures differ.' },
  limits: {
    zh: '图注与案例标题相同是常见的，不提示。',
    en: 'A caption like the title of its case is usual and left alone.',
  },
  run: ({ content, numbering, places }) => {
    const images = new Map(content.images.map((image) => [image.documentId, image]));
    const seen = new Map<string, ImageContent>();
    return [...numbering.figures.keys()]
      .flatMap((id) => images.get(id) ?? [])
      .flatMap((image): FindingDraft[] => {
        const words = bareWords({ text: image.caption });
        const first = seen.get(words);
        if (words === '' || !first) {
          seen.set(words, image);
          return [];
        }
        const place = places.image(image, { field: 'caption' });
        const other = places.image(first).label ?? '';
        return [
          {
            place,
            quote: image.caption,
            messages: {
              zh: `${place.label ?? ''} 与${other} 的图注都是“${image.caption}”。`,
              en: `${place.label ?? ''} and ${other} have the same caption "${image.caption}".`,
            },
          },
        ];
      });
  },
};

type Named = { scope: string; title: string; place: FindingPlace };

/** Two chapters side by side, two cases or two tables are not called the same. */
export const duplicateTitles: Check = {
  id: 'duplicate-titles',
  family: 'form',
  reads: 'report',
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
  run: (context) => {
    const { content, numbering, places } = context;
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
      ...sections(context).flatMap(({ blocks, place }) =>
        blocks.flatMap((block, index): Named[] =>
          block.type === 'grid' && block.caption.trim() !== ''
            ? [
                {
                  scope: 'table trend',
                  title: block.caption,
                  place: place(`content.${index}.caption`),
                },
              ]
            : [],
        ),
      ),
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

/** Alternative text says what is to be seen; a screen reader reads the caption anyway. */
export const altRepeatsCaption: Check = {
  id: 'alt-repeats-caption',
  family: 'form',
  reads: 'report',
  severity: 'note',
  name: { zh: '替代文本与图注相同', en: 'Alternative text that repeats the caption' },
  advice: { zh: '请写出画面上看得到的内容。', en: 'Describe what is to be seen.' },
  limits: {
    zh: '只认完全相同的，不计标点和空格。',
    en: 'Only the same words, whatever the punctuation.',
  },
  run: ({ content, places }) =>
    content.images
      .filter(({ caption, alt }) => {
        const words = bareWords({ text: caption });
        return words !== '' && bareWords({ text: alt ?? '' }) === words;
      })
      .map((image) => ({
        place: places.image(image, { field: 'alt' }),
        quote: image.alt,
        messages: {
          zh: `图片的替代文本与图注“${image.caption}”相同，没有说出画面内容。`,
          en: `The alternative text repeats the caption "${image.caption}".`,
        },
      })),
};
