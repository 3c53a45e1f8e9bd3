import type { PreparedReport } from '../../compile/prepare-report';
import { asVariants, formsOf, type NameForm, type NameVariants, orderOf } from './names';
import { type OfficeHolder, officeHolders } from './offices';
import { writingsOf } from '../writings';

const groupBy = <Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const officeOf = ({ unit, office }: OfficeHolder): string => `${unit}${office}`;

const formOf = (holders: OfficeHolder[], form: string): NameForm => ({
  form,
  mentions: holders,
  earlier: [],
  isListed: false,
});

const LAST = 1;

/** 药检系 and 护理系 are units of one kind. */
const areOfOneKind = (one: OfficeHolder, other: OfficeHolder): boolean =>
  one.office === other.office &&
  one.unit !== '' &&
  other.unit !== '' &&
  one.unit.slice(-LAST) === other.unit.slice(-LAST) &&
  !one.unit.endsWith(other.unit) &&
  !other.unit.endsWith(one.unit);

const isHead = ({ office }: OfficeHolder): boolean => /^(?:书记|校长|院长)$/.test(office);

const areHeads = (one: OfficeHolder, other: OfficeHolder): boolean =>
  one.unit === '' &&
  other.unit === '' &&
  one.office !== other.office &&
  isHead(one) &&
  isHead(other);

/**
 * One person in two offices of which one is another's, or in the same office of two units: 药检系主任邓伟恒 and
 * 护理系主任邓伟恒, 院长韩立峰 and 韩立峰书记.
 */
const strangeOffices = (holders: OfficeHolder[]): [OfficeHolder[], OfficeHolder[]][] => {
  const byOffice = groupBy(holders, officeOf);
  const isOthers = (holder: OfficeHolder): boolean =>
    (byOffice.get(officeOf(holder)) ?? []).some(({ person }) => person !== holder.person);
  return [...groupBy(holders, ({ person }) => person).values()].flatMap((ofPerson) => {
    const offices = [...groupBy(ofPerson, officeOf).values()];
    const [one, other, more] = offices;
    const [first] = one ?? [];
    const [second] = other ?? [];
    if (!one || !other || !first || !second || more) return [];
    const isTaken = isOthers(first) !== isOthers(second);
    if (areOfOneKind(first, second))
      return isOthers(first) && !isOthers(second) ? [[one, other]] : [[other, one]];
    if (!areHeads(first, second) || !isTaken) return [];
    return isOthers(first) ? [[one, other]] : [[other, one]];
  });
};

/** Two people in one office of a unit: 护理系主任周敏仪 and 护理系主任邓伟恒. */
const twoHolders = (holders: OfficeHolder[]): [OfficeHolder[], OfficeHolder[]][] =>
  [
    ...groupBy(
      holders.filter(({ unit }) => unit.length > 1),
      officeOf,
    ).values(),
  ].flatMap((ofOffice) => {
    const [one, other, more] = [...groupBy(ofOffice, ({ person }) => person).values()];
    return one && other && !more ? [one.length < other.length ? [one, other] : [other, one]] : [];
  });

/** Offices that somebody else holds, or of two units at once; what stands elsewhere is the usual form. */
export function officeVariants(prepared: PreparedReport): NameVariants[] {
  const order = orderOf(writingsOf(prepared));
  const holders = officeHolders(prepared);
  const strange = strangeOffices(holders).map(([rarer, usual]) => ({
    rarer: formOf(rarer, rarer[0]?.form ?? ''),
    usual: formOf(usual, usual[0]?.form ?? ''),
  }));
  const known = new Set(
    strange.flatMap(({ rarer, usual }) => [...rarer.mentions, ...usual.mentions]),
  );
  const double = twoHolders(holders).flatMap(([one, other]) => {
    if ([...one, ...other].some((holder) => known.has(holder))) return [];
    const [rarer] = formsOf(one).values();
    const [usual] = formsOf(other).values();
    return rarer && usual ? (asVariants({ one: rarer, other: usual, order }) ?? []) : [];
  });
  return [...strange, ...double];
}
