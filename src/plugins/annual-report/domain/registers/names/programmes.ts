import type { PreparedReport } from '../../compile/prepare-report';
import { differenceBetween, isDistinguishing } from './name-difference';
import { asVariants, formsOf, type Mention, type NameVariants, orderOf, supportOf } from './names';
import { similarPairs } from './similar-forms';
import { sentenceAround, type Writing, writingsOf } from '../writings';

const NAME = '[\\u4e00-\\u9fff]{5,24}';
/** Between marks, or before 专业. */
const ITEM = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${NAME}?)(?:专业(?![群课人教设技带布结学])|(?![\\u4e00-\\u9fff]))`,
  'g',
);
const LEAD =
  /^.*(?:学校|我校|其中|开设|新增|设有|停招|为|与|和|及|在|的|有|对|以|将|从|向)(?=[\u4e00-\u9fff]{5})/;
const OF_PROGRAMMES = /专业/;

const itemsIn = (writing: Writing): (Mention & { isCalled: boolean })[] =>
  [...writing.text.matchAll(ITEM)].flatMap(({ 0: all, 1: words = '', index }) => {
    const around = sentenceAround({ text: writing.text, start: index, end: index + all.length });
    if (!OF_PROGRAMMES.test(around)) return [];
    const form = words.replace(LEAD, '');
    const start = index + words.length - form.length;
    if (form.length > LONGEST) return [];
    return [{ form, start, end: start + form.length, writing, isCalled: all.endsWith('专业') }];
  });

const USUAL = 2;
const LONGEST = 14;
/** 港口机械运行与维护 and 港口机械操作与维护: two characters of a long name. */
const LONG = 6;

/** A programme that stands once, a character away from one that stands again and again. */
export function programmeVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const items = writings.flatMap(itemsIn);
  const forms = formsOf(items);
  const called = new Set(items.filter(({ isCalled }) => isCalled).map(({ form }) => form));
  return similarPairs([...forms.keys()]).flatMap(([form, otherForm]): NameVariants[] => {
    const one = forms.get(form);
    const other = forms.get(otherForm);
    const difference = differenceBetween({ one: form, other: otherForm });
    if (!one || !other || !difference || isDistinguishing(difference)) return [];
    const isSlip = difference.kind === 'changed' || difference.kind === 'exchanged';
    const isLong = difference.head.length + difference.tail.length >= LONG;
    if (!isSlip && !(isLong && difference.head !== '' && difference.tail !== '')) return [];
    const variants = asVariants({ one, other, order });
    if (!variants || supportOf(variants.rarer) > 1 || supportOf(variants.usual) < USUAL) return [];
    if (!called.has(form) && !called.has(otherForm) && supportOf(variants.usual) <= USUAL)
      return [];
    const stands = variants.rarer.mentions.some(({ writing, start, end }) =>
      sentenceAround({ text: writing.text, start, end }).includes(variants.usual.form),
    );
    return stands ? [] : [variants];
  });
}
