import type { PreparedReport } from '../../compile/prepare-report';
import type { Bilingual } from '../../base/bilingual';
import { closedSetVariants } from '../../registers/names/closed-sets';
import { markedNameVariants } from '../../registers/names/marked-names';
import {
  type Mention,
  type NameForm,
  type NameVariants,
  supportOf,
} from '../../registers/names/names';
import { documentNumberVariants } from '../../registers/names/official-documents';
import { organisationVariants } from '../../registers/names/organisation-variants';
import { peopleVariants } from '../../registers/names/people-variants';
import { mistypedWords } from '../../registers/names/mistyped-words';
import { officeVariants } from '../../registers/names/office-variants';
import { ordinalVariants } from '../../registers/names/ordinals';
import { placeVariants } from '../../registers/names/place-variants';
import { programmeVariants } from '../../registers/names/programmes';
import { shortNameVariants } from '../../registers/names/short-names';
import { rankVariants } from '../../registers/names/ranks';
import type { Check, FindingDraft } from '../check';
import type { FindingFix } from '../finding';
import { replaceFix } from '../support/fixes';
import { quoted } from '../support/words';

const MOST_PLACES = 4;

/** 1 处：3.1；5 处：2.3、案例 5 等；上年年报：3.1. */
const placesOf = ({ mentions, earlier, isListed }: NameForm): Bilingual => {
  const labels = [...new Set(mentions.map(({ writing }) => writing.label))];
  const before = [...new Set(earlier.map(({ writing }) => writing.label))];
  const list = (names: string[]): string => names.slice(0, MOST_PLACES).join('、');
  const more = (names: string[], etc: string): string => (names.length > MOST_PLACES ? etc : '');
  const zh = [
    ...(labels.length > 0 ? [`${mentions.length} 处：${list(labels)}${more(labels, '等')}`] : []),
    ...(before.length > 0 ? [`上年年报 ${list(before)}${more(before, '等')}`] : []),
  ];
  const en = [
    ...(labels.length > 0
      ? [`${mentions.length} times: ${list(labels)}${more(labels, ' and others')}`]
      : []),
    ...(before.length > 0 ? [`last year's report ${list(before)}`] : []),
  ];
  const isListedAlone = isListed && zh.length === 0;
  return {
    zh: isListedAlone ? '学校名称' : zh.join('；'),
    en: isListedAlone ? 'the name of the school' : en.join('; '),
  };
};

const firstIn = ({ mentions }: NameForm): Mention | undefined =>
  mentions.find(({ writing }) => writing.passage !== null) ?? mentions[0];

/** The usual form wherever the rarer one is printed, if more speaks for it. */
const fixesOf = ({ rarer, usual }: NameVariants): FindingFix[] => {
  const at = rarer.mentions.flatMap(({ form, start, end, writing: { passage } }) =>
    passage?.text.slice(start, end) === form ? [{ passage, start, end }] : [],
  );
  return supportOf(usual) > supportOf(rarer) ? replaceFix({ at, words: usual.form }) : [];
};

const draft = ({ rarer, usual }: NameVariants): FindingDraft[] => {
  const place = firstIn(rarer)?.writing.place;
  if (!place) return [];
  const here = placesOf(rarer);
  const there = placesOf(usual);
  return [
    {
      place,
      fixes: fixesOf({ rarer, usual }),
      quote: rarer.form,
      messages: {
        zh: `${quoted(rarer.form)}（${here.zh}）与${quoted(usual.form)}（${there.zh}）可能是同一个，写法不一。`,
        en: `"${rarer.form}" (${here.en}) and "${usual.form}" (${there.en}) may be one and the same.`,
      },
    },
  ];
};

type Subject = {
  id: string;
  name: Bilingual;
  limits: Bilingual;
  variants: (prepared: PreparedReport) => NameVariants[];
};

const SUBJECTS: Subject[] = [
  {
    id: 'organisation-variants',
    name: { zh: '单位名称前后不一', en: 'One organisation under two names' },
    limits: {
      zh: '比较公司、学校、医院、协会等全称和“以下简称”的简称，只报告相差一两个字的；确是两家单位的，请说明。',
      en: 'Compares full names of companies, schools and institutions, and declared short names, that are a character or two apart; two different ones may look so.',
    },
    variants: (prepared) => [...organisationVariants(prepared), ...shortNameVariants(prepared)],
  },
  {
    id: 'person-variants',
    name: { zh: '人名前后不一', en: 'One person under two names' },
    limits: {
      zh: '只比较带有职务、称谓的姓名：两字颠倒的，或同一职务、姓名只差一个字的。',
      en: 'Compares names with a title: characters exchanged, or one character apart in the same office.',
    },
    variants: peopleVariants,
  },
  {
    id: 'rank-variants',
    name: { zh: '同一人的职务前后不一', en: 'One person in two ranks' },
    limits: {
      zh: '比较姓名前后紧接的职务：正、副和级别的差别，同一人在两个部门任同一职务，同一职务另有其人；年内职务有变动的，请说明。',
      en: 'Compares ranks and offices right beside a name: one person with two, or in an office that somebody else holds; a promotion within the year looks so too.',
    },
    variants: (prepared) => [...rankVariants(prepared), ...officeVariants(prepared)],
  },
  {
    id: 'programme-variants',
    name: { zh: '专业名称前后不一', en: 'One programme under two names' },
    limits: {
      zh: '比较相差一个字的专业名称：一种只出现一次，另一种反复出现，且不在同一句中并列。',
      en: 'Compares names of programmes a character apart: one form stands once, the other again and again, never side by side.',
    },
    variants: programmeVariants,
  },
  {
    id: 'document-number-variants',
    name: { zh: '同一文件的文号前后不一', en: 'One document under two numbers' },
    limits: {
      zh: '文件按文号前的名称认定；文号只有一处不同才报告。',
      en: 'A document is known by the words before its number; reported where one part of the number differs.',
    },
    variants: documentNumberVariants,
  },
  {
    id: 'marked-name-variants',
    name: { zh: '引号或书名号里的名称前后不一', en: 'One title or honour in two forms' },
    limits: {
      zh: '比较相差一两个字的名称；只在说的是同一人、后面用词相同或一种写法明显少见时报告。',
      en: 'Compares names a character or two apart where the same person or the same words stand beside them, or one form is plainly rare.',
    },
    variants: markedNameVariants,
  },
  {
    id: 'closed-set-variants',
    name: {
      zh: '列举的名称与他处不一',
      en: 'A list that names what is called otherwise elsewhere',
    },
    limits: {
      zh: '只看写明个数的列举，如“凤鸣、北滩两个校区”，其中一项别处没有而另一名称别处常用。',
      en: 'Reads lists with their count, of which one item stands nowhere else and another name everywhere.',
    },
    variants: closedSetVariants,
  },
  {
    id: 'place-variants',
    name: { zh: '地名前后不一', en: 'One place under two names' },
    limits: {
      zh: '比较校区、村镇、街道社区、广场公园的名称和门牌地址：相差一个字，或“镇”写成了“乡”，一种只出现一次。',
      en: 'Compares campuses, villages, towns, squares and addresses: a character apart, or of another rank, one form only once.',
    },
    variants: placeVariants,
  },
  {
    id: 'same-sound-variants',
    name: { zh: '同音字', en: 'A character read like another' },
    limits: {
      zh: '前后几个字都相同、只有一个同音字不同：一种只出现一次，另一种反复出现，且不在同一句中。',
      en: 'The same words around one character that is read alike: one form stands once, the other again and again, never in one sentence.',
    },
    variants: mistypedWords,
  },
  {
    id: 'ordinal-variants',
    name: { zh: '届次前后不一', en: 'One occasion, two ordinals' },
    limits: {
      zh: '比较同一活动的“第几届”：一种只出现一次，另一种多次，句中没有提到其他年份或往届。',
      en: 'Compares 第…届 of one occasion: one stands once, the other more often, in sentences that tell of no other year.',
    },
    variants: ordinalVariants,
  },
];

/** Two forms of one thing, over all that the report prints and last year's edition. */
export const NAME_VARIANT_CHECKS: Check[] = SUBJECTS.map(({ id, name, limits, variants }) => ({
  id,
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name,
  advice: {
    zh: '如果是同一个，请统一写法；如果不是，请说明理由。',
    en: 'Write it alike if it is one and the same; otherwise accept the finding with a reason.',
  },
  limits,
  run: (context) => variants(context).flatMap(draft),
}));
