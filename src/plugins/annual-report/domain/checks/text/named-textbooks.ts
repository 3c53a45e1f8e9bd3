import { plainLabel } from '../../reading/number-label';
import type { Check, FindingDraft } from '../check';
import { sentencesIn, type Sentence } from '../support/sentences';

const WRITTEN = /自编|自行开发|自主开发|自行编写|编写|编印|编著|主编|开发/;
const BOOK = /教材|讲义|教辅|复习资料|工作页|学习手册/;
const CHOSEN = /选用|订购|采用|使用|征订|课程标准|通知|办法|制度/;
const TITLE = /《([^《》]{1,60})》/g;
const WRITTEN_BOOKS = /^(?:编写|自编|校本|开发)教材(?:数量?|总数)?$/;

/** Titles that the sentence says the school wrote itself; they stand after the verb. */
const titlesOf = ({ text }: Sentence): string[] => {
  const verb = WRITTEN.exec(text);
  if (!verb || !BOOK.test(text) || CHOSEN.test(text)) return [];
  return [...text.slice(verb.index).matchAll(TITLE)].map(([, title = '']) => title.trim());
};

/** Fewer textbooks counted than titles named as the school's own. */
export const namedTextbooks: Check = {
  id: 'named-textbooks',
  family: 'text',
  reads: 'report',
  severity: 'note',
  name: { zh: '编写教材数少于文中列出的教材', en: 'Textbooks counted and named' },
  advice: {
    zh: '请核对编写教材数，或写明哪些是本年度编写的。',
    en: 'Check the number, or say which were written this year.',
  },
  limits: {
    zh: '文中列出的可能包括往年编写的教材。',
    en: 'The titles may include textbooks of earlier years.',
  },
  run: ({ content, values, passages }): FindingDraft[] => {
    const { year } = content.report;
    const indicator = content.indicators.find(({ name }) =>
      WRITTEN_BOOKS.test(plainLabel({ text: name })),
    );
    const value = indicator && values.find({ indicator: indicator.code, year });
    if (!indicator || !value || value.value === null) return [];
    const counted = value.value;
    const sentences = sentencesIn({ passages })
      .map((sentence) => ({ sentence, titles: titlesOf(sentence) }))
      .filter(({ titles }) => titles.length > 0);
    const titles = [...new Set(sentences.flatMap((each) => each.titles))];
    const [first] = sentences;
    if (!first || titles.length <= counted) return [];
    return [
      {
        place: first.sentence.passage.place,
        quote: first.sentence.text,
        numbers: [
          { label: '文中列出的教材', text: String(titles.length), value: titles.length },
          {
            label: indicator.name,
            text: value.text,
            value: value.value,
            indicator: indicator.code,
            year,
          },
        ],
        messages: {
          zh: `文中列出自己编写的教材 ${titles.length} 种（${titles.map((title) => `《${title}》`).join('')}），而指标“${indicator.name}”${year} 年只有 ${value.text}${indicator.unit ?? ''}。`,
          en: `The text names ${titles.length} textbooks of its own (${titles.join('; ')}), but "${indicator.name}" is ${value.text} in ${year}.`,
        },
      },
    ];
  },
};
