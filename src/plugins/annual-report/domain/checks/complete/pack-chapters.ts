import type { PackChapter } from '../../../contract/pack';
import type { Check } from '../check';
import { bareWords } from '../support/han';

/** The highest chapters of a pack's outline that a report lacks: what is below one of them lacks with it. */
const missing = (
  chapters: PackChapter[],
  isThere: (chapter: PackChapter) => boolean,
): PackChapter[] =>
  chapters.flatMap((chapter) => {
    if (!isThere(chapter)) return chapter.required ? [chapter] : [];
    return missing(chapter.chapters ?? [], isThere);
  });

/** The chapters that the report's pack asks for are there. */
export const packChapters: Check = {
  id: 'pack-chapters',
  family: 'complete',
  severity: 'warning',
  name: { zh: '缺少规定的章节', en: 'Chapters that are asked for' },
  advice: {
    zh: '请新建并发布这一章节；如果内容写在别处，请说明理由。',
    en: 'Add and publish the chapter, or waive this if another one covers it.',
  },
  limits: {
    zh: '按标识或标题认章节；标题改写过又没有标识的，会当作缺少。',
    en: 'Knows a chapter by key or title; one that was renamed and rekeyed looks missing.',
  },
  run: ({ content, places }) => {
    const keys = new Set(content.chapters.map(({ key }) => key));
    const titles = new Set(content.chapters.map(({ title }) => bareWords({ text: title })));
    const isThere = ({ key, title }: PackChapter): boolean =>
      keys.has(key) || titles.has(bareWords({ text: title }));
    return missing(content.pack?.outline ?? [], isThere).map(({ title }) => ({
      place: places.report(),
      quote: title,
      messages: {
        zh: `指标体系要求的章节“${title}”不在报告的大纲中。`,
        en: `The report has no chapter "${title}", which its pack asks for.`,
      },
    }));
  },
};
