import type { Check } from '../check';
import { blockNodes } from '../support/block-nodes';
import { excerpt } from '../support/excerpt';
import { HAN } from '../support/han';
import { holders } from '../support/holders';

const SUBJECT = '(?:我校|本校|学校|我院|本院)';
/** A subject after a noun that titles end in. `…示范学校` and names of schools do not match. */
const TITLE = new RegExp(
  `(?:建设|情况|改革|管理|工作|发展|培养|培训|保障|机制|体系|队伍|计划|措施|成效|质量|治理|合作|融合|文化|规模|条件)${SUBJECT}$`,
  'u',
);
const FUNCTION_WORD = /(?:近年来|为了|以及|按照|(?<![目标])的|[，、：])$/u;
const STARTS_WITH_SUBJECT = new RegExp(`^${SUBJECT}`, 'u');

/** The first words of a text that slipped into the heading above it. */
export const swallowedWords: Check = {
  id: 'swallowed-words',
  family: 'form',
  severity: 'warning',
  name: { zh: '标题多出了正文的字', en: 'Titles that took words of their text' },
  advice: {
    zh: '请把多出的字移回正文开头。',
    en: 'Move the words back to the beginning of the text.',
  },
  limits: {
    zh: '认得标题末尾多出的“学校”“我校”和虚词；正文本来就以“学校”开头的不提示。',
    en: 'Knows a subject or a function word at the end of a title; left alone where the text has its own subject.',
  },
  run: (context) =>
    holders(context).flatMap(({ blocks, place, title: given }) => {
      const title = given.trim();
      const first = blockNodes({ blocks }).find((node) => node.type !== 'thing');
      const hasSubject = first !== undefined && STARTS_WITH_SUBJECT.test(first.text.trim());
      const word =
        first === undefined || hasSubject
          ? undefined
          : new RegExp(`${SUBJECT}$`, 'u').exec(TITLE.test(title) ? title : '')?.[0];
      const last = word ?? FUNCTION_WORD.exec(title)?.[0];
      if (last === undefined || !new RegExp(HAN, 'u').test(title)) return [];
      const opening = first === undefined ? '' : excerpt({ text: first.text, start: 0, end: 0 });
      return [
        {
          place: place('title'),
          quote: title,
          messages: {
            zh: `标题“${title}”末尾的“${last}”像是正文开头的字${opening ? `（正文现在以“${opening}”开头）` : ''}。`,
            en: `The "${last}" at the end of title "${title}" seems to belong to its text${opening ? `, which begins "${opening}"` : ''}.`,
          },
        },
      ];
    }),
};
