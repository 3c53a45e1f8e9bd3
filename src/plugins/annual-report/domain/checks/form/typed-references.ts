import type { Check, FindingDraft } from '../check';
import type { NumberedChapter } from '../../outline/number-report';
import { excerpt, findMatches, RUNNING_KINDS } from '../support/find-matches';
const THING = new RegExp(
  '(?<=见|如|由|从|参照|[（(])\\s*(图|附表|表|案例)\\s*(\\d{1,3})(?![\\d.．])(?=\\s*(?:$|[所中里，。；、：:（）)]|和|及|与|至|显示|可知|可见|给出|列出))',
  'g',
);
const CHAPTER =
  /(?<=见|参照)\s*(?:(?:本报告第?|第)\s*)?(\d{1,2}(?:[.．]\d{1,2}){0,2})\s*(?:章|节)|(?<=见)\s*(\d{1,2}(?:[.．]\d{1,2}){1,2})(?=\s*(?:$|[，。；、）)]|[“《]))/g;

const chapterNumbers = (chapters: NumberedChapter[]): string[] =>
  chapters.flatMap(({ number, chapters: below }) => [number, ...chapterNumbers(below)]);

/** A number typed in running text names something that is there. */
export const typedReferences: Check = {
  id: 'typed-references',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '引用的编号不存在', en: 'References to what is not there' },
  advice: {
    zh: '请改正编号；用引用标记（如“{{image:标识}}”）代替手写，编号会自动更新。',
    en: 'Correct the number; a reference such as {{image:KEY}} follows every change by itself.',
  },
  limits: {
    zh: '只查“见图 12”“如表 3 所示”“（案例 5）”“见 2.1 节”这样的写法；编号存在但指向别处的看不出来。',
    en: 'Knows 见图 12, 如表 3 所示, （案例 5） and 见 2.1 节; a number that exists but means another thing is not seen.',
  },
  run: ({ content, numbering, passages }) => {
    const chapters = new Set(chapterNumbers(numbering.chapters));
    const counts = {
      图: numbering.figures.size,
      案例: numbering.cases.length,
      表: numbering.grids.size,
      附表: 0,
    };
    for (const { documentId, kind } of content.tables) {
      if (numbering.tables.has(documentId)) counts[kind === 'annex' ? '附表' : '表'] += 1;
    }
    const things = findMatches({ passages, pattern: THING, kinds: RUNNING_KINDS }).flatMap(
      ({ passage, match, start, end }): FindingDraft[] => {
        const [whole, word = '', number = ''] = match;
        const last = word in counts ? counts[word as keyof typeof counts] : 0;
        if (Number(number) >= 1 && Number(number) <= last) return [];
        return [
          {
            place: passage.place,
            quote: excerpt({ text: passage.text, start, end }),
            messages: {
              zh: `文中提到的“${whole.trim()}”不存在：报告中的${word}共 ${last} 个。`,
              en: `"${whole.trim()}" does not exist: the report has ${last} of them.`,
            },
          },
        ];
      },
    );
    const places = findMatches({ passages, pattern: CHAPTER, kinds: RUNNING_KINDS }).flatMap(
      ({ passage, match, start, end }): FindingDraft[] => {
        const number = (match[1] ?? match[2] ?? '').replaceAll('．', '.');
        if (chapters.has(number)) return [];
        return [
          {
            place: passage.place,
            quote: excerpt({ text: passage.text, start, end }),
            messages: {
              zh: `文中提到的章节 ${number} 不存在。`,
              en: `There is no chapter ${number}.`,
            },
          },
        ];
      },
    );
    return [...things, ...places];
  },
};
