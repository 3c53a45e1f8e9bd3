import type { PreparedReport } from '../../compile/prepare-report';
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
import { writingsOf } from '../writings';

/** Ranks that only one of two words says: 副校长 and 校长, 讲师 and 高级讲师. */
const isHigher = (one: string, other: string): boolean =>
  ['副', '高级', '助理', '总', '执行'].some(
    (rank) => one !== other && one.replace(rank, '') === other,
  );

/** Ranks of one ladder: who is called by two of them is called wrongly once. */
const LADDERS = [
  ['船长', '大副', '二副', '三副', '水手长', '轮机长', '大管轮', '二管轮', '三管轮'],
  ['正高级讲师', '高级讲师', '讲师', '助理讲师'],
  ['教授', '副教授'],
  ['高级技师', '技师', '高级工'],
  ['主任医师', '副主任医师', '主治医师', '主任护师', '副主任护师', '主管护师'],
  ['董事长', '总经理', '副总经理', '总监', '厂长', '副厂长'],
  ['会长', '副会长', '秘书长'],
];

/** Titles of one profession each: who is 农艺师 is hardly 讲师 in the next chapter. */
const PROFESSIONS = [
  '讲师',
  '教授',
  '农艺师',
  '畜牧师',
  '兽医师',
  '经济师',
  '会计师',
  '医师',
  '护师',
  '美术师',
  '演员',
  '编导',
  '馆员',
];

const professionOf = (title: string): string | undefined =>
  PROFESSIONS.find((profession) => title.endsWith(profession));

const areOfTwoProfessions = (one: string, other: string): boolean => {
  const [first, second] = [professionOf(one), professionOf(other)];
  return first !== undefined && second !== undefined && first !== second;
};

const areOfOneLadder = (one: string, other: string): boolean =>
  one !== other && LADDERS.some((ladder) => ladder.includes(one) && ladder.includes(other));

/** 讲师 and 主任 are ranks; every 高级教师 is called 教师 too. */
const RANKED =
  /(?:书记|校长|院长|经理|董事长|主任|会长|理事长|局长|讲师|农艺师|畜牧师|兽医师|经济师|会计师|美术师|船长|大副|二副|三副|水手长|轮机长|管轮|教授|技师|医师|护师|总监|厂长|秘书长)$/;
/** One person may lead one unit and be second in another. */
const OF_A_UNIT = /(?:主任|院长|会长|理事长|局长)$/;
const UNIT = 2;
const NAME = 3;

const CHANGED = /升任|晋升|改任|调任|任命|接任|原任|时任|聘为|评为|转任|兼任|提任/;

const unitsOf = ({ mentions }: NameForm): string[] =>
  mentions.map(({ writing, start, form }) => {
    const before = start - (form.length - NAME);
    return writing.text.slice(Math.max(0, before - UNIT), before);
  });

const haveOneUnit = (one: NameForm, other: NameForm): boolean => {
  const units = new Set(unitsOf(other));
  return unitsOf(one).some((unit) => units.has(unit));
};

/** One person with two ranks of one office: 总经理冶成刚 and 副总经理冶成刚; as rarer the form with the less usual. */
export function rankVariants(prepared: PreparedReport): NameVariants[] {
  const order = orderOf(writingsOf(prepared));
  const byPerson = new Map<string, Mention[]>();
  for (const { form, title, isSpoken, writing, start, end } of peopleOf(prepared).titled) {
    if (form.length !== NAME || isSpoken || !RANKED.test(title) || writing.place === null) continue;
    if (CHANGED.test(writing.text.slice(Math.max(0, start - 20), end + 12))) continue;
    const mention = { form: `${title}${form}`, start, end, writing };
    byPerson.set(form, [...(byPerson.get(form) ?? []), mention]);
  }
  return [...byPerson.entries()].flatMap(([person, mentions]) => {
    const forms = [...formsOf(mentions).values()];
    const titleOf = (form: string): string => form.slice(0, form.length - person.length);
    return forms.flatMap((one, index) =>
      forms.slice(index + 1, index + 4).flatMap((other) => {
        const [first, second] = [titleOf(one.form), titleOf(other.form)];
        const isRank =
          isHigher(first, second) || isHigher(second, first) || areOfOneLadder(first, second);
        const isOtherProfession =
          areOfTwoProfessions(first, second) && Math.min(supportOf(one), supportOf(other)) === 1;
        if (!isRank && !isOtherProfession) return [];
        if (OF_A_UNIT.test(first) && !haveOneUnit(one, other)) return [];
        return asVariants({ one, other, order }) ?? [];
      }),
    );
  });
}
