import type { PackChapter } from '../../../contract/pack';
import { unreachable } from '../../outline/outline';
import type { Check } from '../check';
import { blockNodes } from '../support/block-nodes';
import { bareWords } from '../support/find-matches';

/** A case that is ready needs a chapter that is ready. */
export const caseWithoutChapter: Check = {
  id: 'case-without-chapter',
  family: 'complete',
  reads: 'report',
  severity: 'error',
  name: { zh: '案例没有章节', en: 'Case without a chapter' },
  advice: {
    zh: '请先发布它所属的章节，或把案例挂到别的章节。',
    en: 'Publish its chapter, or attach the case to another one.',
  },
  limits: {
    zh: '只看发布时会采用的内容。',
    en: 'Looks only at what a release would take.',
  },
  run: ({ content, places }) => {
    const lost = new Set(
      unreachable({ nodes: content.chapters }).map((chapter) => chapter.documentId),
    );
    const placed = new Set(
      content.chapters.map(({ documentId }) => documentId).filter((id) => !lost.has(id)),
    );
    return content.cases
      .filter((item) => item.chapter === null || !placed.has(item.chapter))
      .map((item) => ({
        place: places.case(item),
        messages: {
          zh: `案例“${item.title}”已发布，但它所属的章节尚未发布或未指定。`,
          en: `Case "${item.title}" is published but its chapter is not, or it has none.`,
        },
      }));
  },
};

/** A chapter that is ready while the chapter above it is not would have no place in the report. */
export const unpublishedParent: Check = {
  id: 'unpublished-parent',
  family: 'complete',
  reads: 'report',
  severity: 'error',
  name: { zh: '上级章节未发布', en: 'Unpublished parent' },
  advice: {
    zh: '请先发布上级章节，或把本章节移到别处。',
    en: 'Publish the chapter above first, or move this one.',
  },
  limits: {
    zh: '只看发布时会采用的内容。',
    en: 'Looks only at what a release would take.',
  },
  run: ({ content, places }) =>
    unreachable({ nodes: content.chapters }).map((chapter) => ({
      place: places.chapter(chapter),
      messages: {
        zh: `章节“${chapter.title}”已发布，但它的上级章节尚未发布。`,
        en: `Chapter "${chapter.title}" is published but the chapter above it is not.`,
      },
    })),
};

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
  reads: 'report',
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

/** A report begins with a signed statement that what it says is true. */
export const statement: Check = {
  id: 'statement',
  family: 'complete',
  reads: 'report',
  severity: 'warning',
  name: { zh: '真实性声明', en: 'Statement of truthfulness' },
  advice: {
    zh: '请在年度报告中填写真实性声明和署名人；如果不要求声明，请说明理由。',
    en: 'Enter the statement and who signs it, or waive this where none is asked for.',
  },
  limits: {
    zh: '不判断声明的内容，也不核对署名人的身份。',
    en: 'Does not judge what it says or who signs.',
  },
  run: ({ content, places }) => {
    const { statement: words, signatory } = content.report;
    const nodes = blockNodes({ blocks: [{ type: 'text', content: words }] });
    if (nodes.length === 0) {
      return [
        {
          place: places.report({ field: 'statement' }),
          messages: {
            zh: '报告没有内容真实性声明。',
            en: 'The report has no statement of truthfulness.',
          },
        },
      ];
    }
    if ((signatory ?? '').trim() !== '') return [];
    return [
      {
        place: places.report({ field: 'signatory' }),
        messages: {
          zh: '报告的真实性声明没有署名人。',
          en: 'Nobody signed the statement of truthfulness.',
        },
      },
    ];
  },
};
