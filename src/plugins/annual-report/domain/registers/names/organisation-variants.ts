import type { PreparedReport } from '../../compile/prepare-report';
import { differenceBetween, isDistinguishing, type NameDifference } from './name-difference';
import {
  asVariants,
  type Mention,
  type NameForm,
  type NameVariants,
  orderOf,
  supportOf,
} from './names';
import { type Organisation, organisationsOf } from './organisations';
import { createNameContext } from './name-context';
import { isMistyped } from './same-sound';
import { similarPairs } from './similar-forms';
import { sentenceAround, writingsOf } from '../writings';

const sentenceOf = ({ writing, start, end }: Mention): string =>
  sentenceAround({ text: writing.text, start, end });

const MOST_MENTIONS = 20;

/** Named side by side in one sentence: two things. */
const standTogether = (one: NameForm, other: NameForm): boolean => {
  const [fewer, more] = one.mentions.length < other.mentions.length ? [one, other] : [other, one];
  const isPart = fewer.form.includes(more.form);
  return fewer.mentions
    .slice(0, MOST_MENTIONS)
    .some(
      (mention) =>
        mention.writing.kind !== 'partner' && !isPart && sentenceOf(mention).includes(more.form),
    );
};

/** What a school was called before, and whom it was made of, is not a slip. */
const PAST_BEFORE = /(?:前身|原名?为?|曾用名|旧称|由|更名为|改名为|升格为|[与和])[^，。；]{0,6}$/;
const PAST_AFTER = /^[^，。；]{0,4}(?:更名|改名|合并|并入|升格)/;

const isOfThePast = ({ mentions }: NameForm): boolean =>
  mentions.every(
    ({ writing: { text }, start, end }) =>
      PAST_AFTER.test(text.slice(end, end + 8)) ||
      PAST_BEFORE.test(text.slice(Math.max(0, start - 12), start)),
  );

/** Words that say of what kind a company is; what is left of its name is its own. */
const COMMON_WORDS =
  /科技|技术|实业|农业|工业|商贸|贸易|教育|发展|集团|信息|电子|商务|物流|建设|建筑|工程|装备|机械|制造|服务|管理|咨询|文化|传媒|食品|生物|环保|能源|汽车|国际|中国|人力资源|现代|产业|职业/g;

const placesOf = ({ content: { school } }: PreparedReport): string[] =>
  [school.province, school.city, school.district]
    .flatMap((place) =>
      place === null ? [] : [place, place.replace(/(?:自治区|[省市区县州])$/, '')],
    )
    .filter((place) => place.length >= 2);

/** What both forms have of their own, apart from the place and the trade. */
const sharedBrand = ({ head, tail }: NameDifference, places: string[]): number =>
  [head, tail]
    .map(
      (part) =>
        places.reduce((left, place) => left.replace(place, ''), part).replace(COMMON_WORDS, '')
          .length,
    )
    .reduce((sum, length) => sum + length, 0);

const LEAST_BRAND = 2;
const USUAL = 3;
const SHORTEST_SCHOOL = 6;

/** 市第一人民医院 and 市人民医院. */
const isOrdinalMore = ({ kind, one, other }: NameDifference): boolean =>
  kind === 'inserted' && (one + other).startsWith('第');

/** Rare words that sentences on one school share; two colleges are told of alike. */
const SAME_STORY = 5;

/** 宏达 and 宏大 may be two: what is read alike says more of longer names. */
const LEAST_TYPED = 4;

const placesOfForm = ({ mentions, earlier }: NameForm): number => mentions.length + earlier.length;

/** Endings say the same of a school that has a name of its own before them: 海川医药 高等专科学校, 职业学院. */
const LEAST_OWN = 4;
/** A school that is to become another is called by both names. */
const PLANNED = /升格|筹建|筹备|创建|申办|申报|改建|转设|更名|前身|原/;

/** A school of another kind is another school; so is a college within one. */
const OTHER_SCHOOLS = /中学|小学|幼儿园|产业学院/;

const ROLE =
  /(?:前身|原名|原称|原为|曾用名|更名前|主管部门|主管单位|举办单位|举办者|隶属|挂靠|协作学校|对口支援)[是为于叫：:]{0,2}$/;

const rolesOf = ({ mentions, earlier }: NameForm): string[] =>
  [...mentions, ...earlier].slice(0, MOST_MENTIONS).flatMap(({ writing: { text }, start }) => {
    const role = ROLE.exec(text.slice(Math.max(0, start - 10), start))?.[0];
    return role === undefined ? [] : [role.replace(/[是为于叫：:]/g, '')];
  });

/** 前身是甲中学, says this report; 前身是乙中学, said last year's. */
const haveOneRole = (one: NameForm, other: NameForm): boolean => {
  const roles = new Set(rolesOf(other));
  return rolesOf(one).some((role) => roles.has(role));
};

const isPlanned = ({ mentions }: NameForm): boolean =>
  mentions.some((mention) => PLANNED.test(sentenceOf(mention)));

/** One school under two endings, each told of by this report or last year's. */
const otherEndings = (organisations: Organisation[]): [Organisation, Organisation][] => {
  const first = new Map<string, Organisation>();
  return organisations
    .filter(
      ({ kind, core, ending }) =>
        kind === 'school' && core.length >= LEAST_OWN && !OTHER_SCHOOLS.test(ending),
    )
    .flatMap((organisation): [Organisation, Organisation][] => {
      const known = first.get(organisation.core);
      if (!known) first.set(organisation.core, organisation);
      const isPart =
        known?.ending.endsWith(organisation.ending) ||
        organisation.ending.endsWith(known?.ending ?? '');
      return known && !isPart ? [[known, organisation]] : [];
    });
};

const LIABILITY = '责任';

/** 有限公司 and 有限责任公司 of one company, both in this report; 集团 and 股份 name companies of their own. */
const otherLegalForms = (organisations: Organisation[]): [Organisation, Organisation][] => {
  const first = new Map<string, Organisation>();
  return organisations
    .filter(({ kind, name }) => kind === 'company' && name.mentions.length > 0)
    .flatMap((organisation): [Organisation, Organisation][] => {
      const key = organisation.name.form.replace(LIABILITY, '');
      const known = first.get(key);
      if (!known) first.set(key, organisation);
      return known ? [[known, organisation]] : [];
    });
};

/** Pairs of names of organisations that are probably one organisation. */
export function organisationVariants(prepared: PreparedReport): NameVariants[] {
  const organisations = organisationsOf(prepared);
  const byForm = new Map(
    organisations.map((organisation) => [organisation.name.form, organisation]),
  );
  const order = orderOf(writingsOf(prepared));
  const places = placesOf(prepared);
  const context = createNameContext(prepared);
  const school = prepared.content.school.name;

  const isOne = (
    one: Organisation,
    other: Organisation,
    variants: NameVariants,
    difference: NameDifference,
  ): boolean => {
    const isTold = (): boolean => context.isSameContext(variants, SAME_STORY);
    if (haveOneRole(one.name, other.name)) return true;
    if (isDistinguishing(difference)) return isOrdinalMore(difference) && isTold();
    if (variants.usual.form === school && school.length >= SHORTEST_SCHOOL) return true;
    if (difference.kind === 'exchanged') return true;
    if (isMistyped(difference) && one.core.length >= LEAST_TYPED) return true;
    if (difference.head === '') return false;
    const brand = sharedBrand(difference, places);
    if (one.ending.endsWith('工作室') && brand >= LEAST_BRAND) return true;
    const isPlainlyRare = supportOf(variants.usual) >= USUAL && placesOfForm(variants.rarer) === 1;
    const isPart = one.core.startsWith(other.core) || other.core.startsWith(one.core);
    const isOneSlip = difference.kind !== 'inserted' && difference.kind !== 'replaced';
    const isLikely = one.kind === 'company' && !isPart && (isOneSlip || isPlainlyRare);
    if (isLikely && brand >= (isPlainlyRare ? 1 : LEAST_BRAND)) return true;
    return (one.kind === 'company' || difference.kind !== 'replaced') && isTold();
  };

  const near = similarPairs([...byForm.keys()]).flatMap(([form, otherForm]): NameVariants[] => {
    const one = byForm.get(form);
    const other = byForm.get(otherForm);
    if (!one || !other || one.kind !== other.kind) return [];
    if (one.core === other.core && one.kind !== 'school') return [];
    if (form.endsWith(otherForm) || otherForm.endsWith(form)) return [];
    const difference = differenceBetween({ one: one.core, other: other.core });
    const whole = differenceBetween({ one: form, other: otherForm });
    const variants = asVariants({ one: one.name, other: other.name, order });
    if (!whole || !variants) return [];
    if (standTogether(one.name, other.name)) return [];
    if (variants.usual.form === school && isOfThePast(variants.rarer)) return [];
    return isOne(one, other, variants, difference ?? whole) ? [variants] : [];
  });
  const legal = otherLegalForms(organisations).flatMap(
    ([one, other]) => asVariants({ one: one.name, other: other.name, order }) ?? [],
  );
  const ended = otherEndings(organisations)
    .filter(
      ([one, other]) =>
        !standTogether(one.name, other.name) && !isPlanned(one.name) && !isPlanned(other.name),
    )
    .flatMap(([one, other]) => asVariants({ one: one.name, other: other.name, order }) ?? [])
    .filter((pair) => !near.some(({ rarer }) => rarer === pair.rarer));
  return [...near, ...legal, ...ended];
}
