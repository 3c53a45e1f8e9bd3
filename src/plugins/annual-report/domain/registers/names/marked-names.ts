import type { PreparedReport } from '../../compile/prepare-report';
import { differenceBetween, isDistinguishing, type NameDifference } from './name-difference';
import {
  asVariants,
  formsOf,
  type Mention,
  type NameForm,
  type NameVariants,
  orderOf,
  supportOf,
} from './names';
import { peopleOf } from './people';
import { isMistyped } from './same-sound';
import { similarPairs } from './similar-forms';
import { sentenceAround, type Writing, writingsOf } from '../writings';

const MARKED = /“([^“”《》\n]{3,24})”|《([^《》\n]{4,40})》/g;
const HAN_ONLY = /^[\u4e00-\u9fff·、，\s\d+]+$/;
const SHORTEST_QUOTED = 4;
const SHORTEST_TITLE = 5;

type Marked = Mention & { isTitle: boolean };

const markedIn = (writing: Writing): Marked[] =>
  [...writing.text.matchAll(MARKED)].flatMap(({ 0: all, 1: quoted, 2: title, index }): Marked[] => {
    const form = (quoted ?? title ?? '').trim();
    const isTitle = title !== undefined;
    const isLong = form.length >= (isTitle ? SHORTEST_TITLE : SHORTEST_QUOTED);
    if (!isLong || !HAN_ONLY.test(form)) return [];
    return [{ form, start: index, end: index + all.length, writing, isTitle }];
  });

const AFTER = 2;

const wordsAfter = ({ mentions, earlier }: NameForm): Set<string> =>
  new Set(
    [...mentions, ...earlier]
      .map(({ writing, end }) => writing.text.slice(end, end + AFTER))
      .filter((words) => /^[\u4e00-\u9fff]{2}$/.test(words)),
  );

const meet = (one: Set<string>, other: Set<string>): boolean =>
  [...one].some((word) => other.has(word));

/** Named in one sentence: two things, such as the parts of a plan. */
const standTogether = (one: NameForm, other: NameForm): boolean =>
  one.mentions.some(({ writing, start, end }) =>
    sentenceAround({ text: writing.text, start, end }).includes(other.form),
  );

const NEXT_TO = 8;

/** People in the texts of a name, and those who stand right beside it. */
const createPeopleAround = (
  prepared: PreparedReport,
): ((form: NameForm, reach?: number) => Set<string>) => {
  const people = new Map<Writing, { form: string; start: number }[]>();
  for (const { mentions, earlier, form } of peopleOf(prepared).names.values()) {
    for (const { writing, start } of [...mentions, ...earlier]) {
      people.set(writing, [...(people.get(writing) ?? []), { form, start }]);
    }
  }
  return ({ mentions, earlier }, reach = Infinity) =>
    new Set(
      [...mentions, ...earlier].flatMap(({ writing, start, end }) =>
        (people.get(writing) ?? [])
          .filter((person) => person.start >= start - reach && person.start <= end + reach)
          .map(({ form }) => form),
      ),
    );
};

/** Words of many names: what is alike has to be more than these. */
const COMMON_WORDS =
  /工程|计划|行动|活动|教育|精神|文化|之星|工匠|育人|改革|模式|课堂|比赛|大赛|人才|名师|先锋|标兵|学校|支部|品牌|项目|优秀|先进|全国|全省|全市|教师|学生|个人|集体|管理|办法|制度|技术/g;
const LEVELS = /[国省市县区校州级]/;
const LEAST_OWN = 2;
const LONG_TITLE = 8;

const isClose = ({ kind, head, tail, one, other }: NameDifference): boolean =>
  kind !== 'inserted' &&
  kind !== 'replaced' &&
  !LEVELS.test(one + other) &&
  head.length + tail.length >= (kind === 'exchanged' ? 2 : 3) &&
  (head.replace(COMMON_WORDS, '') + tail.replace(COMMON_WORDS, '')).length >= LEAST_OWN;

const PAPERS = /^(?:办法|方案|细则|意见|规定|制度|条例|规范|指南|规划|计划|通知|章程|手册|协议)$/;

/** 《…管理办法》 and 《…管理规定》: one paper under two kinds, where the rest is long. */
const isOtherPaper = ({ kind, head, tail, one, other }: NameDifference): boolean =>
  kind === 'replaced' &&
  tail === '' &&
  head.length >= LONG_TITLE &&
  PAPERS.test(one) &&
  PAPERS.test(other);

/** 《电工基础》 and 《电子基础》 are two books: a title is one where it is long, or its last character differs. */
const isLikelyTitle = ({ kind, head, tail }: NameDifference): boolean =>
  kind !== 'changed' || head.length + tail.length >= LONG_TITLE - 1 || tail === '';

const USUAL = 2;

/** Pairs of names in quotation or title marks that are probably one name. */
export function markedNameVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const marked = writings.flatMap(markedIn);
  const peopleAround = createPeopleAround(prepared);
  const isOne = ({ rarer, usual }: NameVariants, isTitle: boolean): boolean => {
    const isOfOnePerson =
      meet(peopleAround(rarer, NEXT_TO), peopleAround(usual)) ||
      meet(peopleAround(rarer), peopleAround(usual, NEXT_TO));
    if (isOfOnePerson) return true;
    const difference = differenceBetween({ one: rarer.form, other: usual.form });
    if (difference && isMistyped(difference) && supportOf(rarer) === 1) return true;
    const isUsual = supportOf(usual) >= USUAL && supportOf(usual) > supportOf(rarer);
    return isUsual && (isTitle || meet(wordsAfter(rarer), wordsAfter(usual)));
  };
  return [false, true].flatMap((isTitle) => {
    const forms = formsOf(marked.filter((name) => name.isTitle === isTitle));
    return similarPairs([...forms.keys()]).flatMap(([form, otherForm]): NameVariants[] => {
      const one = forms.get(form);
      const other = forms.get(otherForm);
      const difference = differenceBetween({ one: form, other: otherForm });
      if (!one || !other || !difference) return [];
      if (!isClose(difference) && !(isTitle && isOtherPaper(difference))) return [];
      if (isTitle && !isLikelyTitle(difference)) return [];
      if (isDistinguishing(difference) || standTogether(one, other) || standTogether(other, one))
        return [];
      const variants = asVariants({ one, other, order });
      return variants && isOne(variants, isTitle) ? [variants] : [];
    });
  });
}
