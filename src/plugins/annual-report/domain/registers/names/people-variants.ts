import type { PreparedReport } from '../../compile/prepare-report';
import { createNameContext } from './name-context';
import { differenceBetween } from './name-difference';
import { asVariants, formsOf, type NameForm, type NameVariants, orderOf, supportOf } from './names';
import { peopleOf, type Person, swapped } from './people';
import { isMistyped } from './same-sound';
import { sentenceAround, writingsOf } from '../writings';

/** Offices that one person holds at a time: the heads of a school, of a company. There are several vice heads. */
const OFFICES: [string, RegExp][] = [
  ['head', /^(?:党委书记|党总支书记|总支书记|书记|校长|院长)$/],
  ['company', /^(?:董事长|总经理|经理)$/],
];

const officeOf = (title: string): string | null =>
  OFFICES.find(([, pattern]) => pattern.test(title))?.[0] ?? null;

const isOneApart = (one: string, other: string): boolean => {
  const difference = differenceBetween({ one, other });
  return (
    difference !== null &&
    difference.head !== '' &&
    ['changed', 'missing', 'exchanged'].includes(difference.kind)
  );
};

type Pair = [NameForm, NameForm];

/** Names whose given characters are exchanged: 石俊海 and 石海俊. */
const exchanged = (names: Map<string, NameForm>): Pair[] =>
  [...names.values()].flatMap((one): Pair[] => {
    const other = names.get(swapped(one.form));
    return other && one.form < other.form ? [[one, other]] : [];
  });

/** Holders of one office a character apart: 校长蒲文斌 and 校长蒲文武. */
const holders = (titled: Person[]): Pair[] => {
  const byOffice = new Map<string, Person[]>();
  for (const person of titled) {
    const office = officeOf(person.title);
    if (office === null) continue;
    const key = `${office} ${person.form.charAt(0)}`;
    byOffice.set(key, [...(byOffice.get(key) ?? []), person]);
  }
  return [...byOffice.values()].flatMap((people) => {
    const [first, ...others] = formsOf(people).values();
    return others.flatMap((other): Pair[] =>
      first && isOneApart(first.form, other.form) ? [[first, other]] : [],
    );
  });
};

const MOST_ALIKE = 8;

/** Names of three characters that share the surname and one character more in its place. */
const alike = (forms: NameForm[]): Pair[] => {
  const byPart = new Map<string, NameForm[]>();
  for (const form of forms) {
    const { form: name } = form;
    for (const key of [name.slice(0, 2), `${name.charAt(0)}?${name.charAt(2)}`]) {
      const same = byPart.get(key) ?? [];
      if (same.length < MOST_ALIKE) byPart.set(key, [...same, form]);
    }
  }
  return [...byPart.values()].flatMap((same) =>
    same.flatMap((one, index) => same.slice(index + 1).map((other): Pair => [one, other])),
  );
};

const documentsOf = ({ mentions }: NameForm): Set<string> =>
  new Set(mentions.map(({ writing }) => writing.document));

const USUAL = 3;

/** Somebody of whom a document tells again and again, and once under another name. */
const isOfOneStory = ({ rarer, usual }: NameVariants): boolean => {
  if (supportOf(rarer) > 1 || supportOf(usual) < USUAL) return false;
  const documents = documentsOf(usual);
  return [...documentsOf(rarer)].some((document) => documents.has(document));
};

/** Nobody of either name has a title, but one paragraph tells of both. */
const isOfOneParagraph = ({ rarer, usual }: NameVariants): boolean =>
  supportOf(rarer) === 1 &&
  usual.mentions.some(({ writing }) => writing === rarer.mentions[0]?.writing);

/** Of a name that nobody gives a title: it stands as often as no words do that only look like one. */
const OFTEN = 3;
const TWICE = 2;

/** 孟祥禹, once, where 孟祥宇, who is read alike, stands elsewhere. */
const isTypedOnce = ({ rarer, usual }: NameVariants): boolean => {
  const difference = differenceBetween({ one: rarer.form, other: usual.form });
  const isTyped = difference !== null && isMistyped(difference) && difference.head !== '';
  return isTyped && supportOf(rarer) === 1 && supportOf(usual) >= TWICE;
};

/** Two names in one sentence are two people. */
const standTogether = ({ rarer, usual }: NameVariants): boolean =>
  rarer.mentions.some(({ writing, start, end }) =>
    sentenceAround({ text: writing.text, start, end }).includes(usual.form),
  );

/** Pairs of names that are probably one person's. */
export function peopleVariants(prepared: PreparedReport): NameVariants[] {
  const { names, titled, acting } = peopleOf(prepared);
  const order = orderOf(writingsOf(prepared));
  const context = createNameContext(prepared);
  const whole = (form: NameForm): NameForm => names.get(form.form) ?? form;
  const ofActing = new Map([...acting].filter(([form]) => !names.has(form)));
  const candidates = [
    ...[...formsOf(titled).values()].filter(({ form }) => form.length === 3).map(whole),
    ...ofActing.values(),
  ];
  const sure = [...exchanged(names), ...holders(titled)]
    .flatMap(([one, other]) => asVariants({ one: whole(one), other: whole(other), order }) ?? [])
    .filter((variants) => !standTogether(variants));
  const likely = alike(candidates)
    .flatMap(([one, other]) => asVariants({ one, other, order }) ?? [])
    .filter((variants) => {
      if (standTogether(variants)) return false;
      if (isTypedOnce(variants)) return true;
      if (!names.has(variants.usual.form) && supportOf(variants.usual) < OFTEN)
        return isOfOneParagraph(variants);
      return isOfOneStory(variants) || context.isSameContext(variants);
    });
  const found = new Map(
    [...sure, ...likely].map((variants) => [
      [variants.rarer.form, variants.usual.form].sort().join(),
      variants,
    ]),
  );
  return [...found.values()];
}
