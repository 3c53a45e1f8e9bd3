import type { Check, FindingDraft } from '../check';
import type { Passage } from '../../texts/passage';

const FIGURE = /^图\s*\d{1,3}(?!\s*[\d年月个.．])/;
const CASE = /^案[例列]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[：:.、 \u3000]/;
const TABLE = /^附?表\s*\d{1,3}(?!\s*[\d年月个])/;
const CHAPTER =
  /^(?:第\s*[一二三四五六七八九十\d]{1,3}\s*[章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2}){1,2}(?=\s*[\p{Script=Han}“《])(?!\s*(?:版|时代|万|亿))|\d{1,2}[.、．](?=\s*[\p{Script=Han}“《]))/u;
const PLAIN = /^(\d{1,2})\s+(?=[\p{Script=Han}“《])/u;
const CAPTION_START = /^(?:图|附?表|案[例列])\s*\d{1,3}(\s*)([：:.、]?)/;
const MAX_LINE_LENGTH = 60;

/** 图 1：教学楼, with a sign or a blank between the number and the words. */
const isCaptionLine = (text: string): boolean => {
  const [start, blanks = '', sign = ''] = CAPTION_START.exec(text) ?? [];
  if (start === undefined || text.slice(start.length).trim() === '') return false;
  return sign !== '' || /[ \u3000]/.test(blanks);
};

/** A number typed into a name that the system numbers itself. */
const typedLabel = ({ kind, text: given, place }: Passage): string | null => {
  const text = given.trim();
  switch (kind) {
    case 'caption':
      return FIGURE.exec(text)?.[0] ?? null;
    case 'case-title':
      return CASE.exec(text)?.[0] ?? null;
    case 'table-title':
      return TABLE.exec(text)?.[0] ?? null;
    case 'chapter-title': {
      const plain = PLAIN.exec(text)?.[1];
      if (plain !== undefined && plain === place.label) return plain;
      return CHAPTER.exec(text)?.[0] ?? null;
    }
    default:
      return null;
  }
};

const describe = (passage: Passage): FindingDraft[] => {
  const { kind, place, text } = passage;
  const typed = typedLabel(passage)?.trim();
  if (typed !== undefined) {
    return [
      {
        place,
        quote: text,
        messages: {
          zh: `“${text}”里手工写了编号“${typed}”；系统会自动印出“${place.label ?? ''}”，编号会出现两次。`,
          en: `"${text}" holds the typed number "${typed}"; "${place.label ?? ''}" is printed anyway, so there will be two.`,
        },
      },
    ];
  }
  const isLine = kind === 'paragraph' && text.length <= MAX_LINE_LENGTH && !text.includes('。');
  if (!isLine || !isCaptionLine(text.trim())) return [];
  return [
    {
      place,
      quote: text,
      messages: {
        zh: `这一段“${text}”像是手工写的图注、表题或案例标题，不会得到自动编号。`,
        en: `The paragraph "${text}" looks like a caption or title typed by hand; it gets no number.`,
      },
    },
  ];
};

/** Numbers of chapters, cases, figures and tables are computed, not typed. */
export const typedLabels: Check = {
  id: 'typed-labels',
  family: 'form',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '手工写的编号', en: 'Numbers typed by hand' },
  advice: {
    zh: '请删去手工写的编号；图、表、案例请用图片块、指标表块和案例来放。',
    en: 'Remove the typed number; use images, tables and cases for what is numbered.',
  },
  limits: {
    zh: '标题中以年份开头的（如“2024 年职业技能活动周”）不提示。',
    en: 'A title that begins with a year is left alone.',
  },
  run: ({ passages }) => passages.flatMap(describe),
};
