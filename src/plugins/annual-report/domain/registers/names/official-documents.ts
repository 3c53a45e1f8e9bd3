import type { PreparedReport } from '../../compile/prepare-report';
import { differenceBetween } from './name-difference';
import { asVariants, formsOf, type Mention, type NameVariants, orderOf } from './names';
import { gramsOf } from '../rare-words';
import { type Writing, writingsOf } from '../writings';

/** An official document: who issued it, its year and number, and what it is about. */
export type OfficialDocument = Mention & {
  issuer: string;
  year: string;
  number: string;
  /** Its title; where none stands before the number, the words that do. */
  title: string;
  isTitled: boolean;
};

const NUMBER =
  /([\u4e00-\u9fff]{2,12})\s?[〔[［【（(]\s?((?:19|20)\d{2})\s?[〕\]］】）)]\s?(?:第\s?)?(\d{1,4})\s?号/g;
const TITLE = /《([^《》\n]{4,80})》[（(，、\s]{0,3}$/;
const WORDS = /([\u4e00-\u9fff]{6,16})[（(]$/;
const WORDS_LENGTH = 8;

const documentsIn = (writing: Writing): OfficialDocument[] =>
  [...writing.text.matchAll(NUMBER)].flatMap(
    ({ 0: all, 1: words = '', 2: year = '', 3: number = '', index }): OfficialDocument[] => {
      const before = writing.text.slice(Math.max(0, index - 90), index);
      const titled = TITLE.exec(before)?.[1];
      const told = WORDS.exec(before)?.[1]?.slice(-WORDS_LENGTH);
      const title = titled ?? told ?? '';
      const form = `${words}〔${year}〕${number} 号`;
      const isTitled = titled !== undefined;
      return [
        {
          form,
          start: index,
          end: index + all.length,
          writing,
          issuer: words,
          year,
          number,
          title,
          isTitled,
        },
      ];
    },
  );

const isOneSlip = (one: OfficialDocument, other: OfficialDocument): boolean =>
  one.form !== other.form &&
  [one.issuer === other.issuer, one.year === other.year, one.number === other.number].filter(
    (isSame) => !isSame,
  ).length === 1 &&
  (one.issuer === other.issuer ||
    differenceBetween({ one: one.issuer, other: other.issuer }) !== null);

/** Words around two numbers of one office that tell of one document. */
const AROUND = 60;
const FEW = 2;

const wordsAround = ({ writing: { text }, start, end }: Mention): Set<string> => {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[。；]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split(/[。；]/)[0] ?? '';
  return gramsOf(`${before}，${after}`);
};

const isExchange = (one: OfficialDocument, other: OfficialDocument): boolean =>
  differenceBetween({ one: one.number, other: other.number })?.kind === 'exchanged';

/** 辽政函〔2016〕128 号 and 182 号: numbers of one office and year a slip apart, of which the same is told. */
const slippedNumbers = (documents: OfficialDocument[]): [OfficialDocument, OfficialDocument][] => {
  const first = new Map<string, OfficialDocument>();
  for (const document of documents)
    if (!first.has(document.form)) first.set(document.form, document);
  const byOffice = new Map<string, OfficialDocument[]>();
  for (const document of first.values()) {
    const key = `${document.issuer} ${document.year}`;
    byOffice.set(key, [...(byOffice.get(key) ?? []), document]);
  }
  return [...byOffice.values()].flatMap((ofOffice) =>
    ofOffice.slice(0, MOST_OF_OFFICE).flatMap((one, index) =>
      ofOffice
        .slice(index + 1, MOST_OF_OFFICE)
        .flatMap((other): [OfficialDocument, OfficialDocument][] => {
          const difference = differenceBetween({ one: one.number, other: other.number });
          if (!difference || one.number.length !== other.number.length) return [];
          if (one.isTitled && other.isTitled && one.title !== other.title) return [];
          const words = wordsAround(other);
          const shared = [...wordsAround(one)].filter((gram) => words.has(gram)).length;
          return shared >= (isExchange(one, other) ? 1 : FEW + 1) ? [[one, other]] : [];
        }),
    ),
  );
};

const MOST_OF_OFFICE = 12;

/** One document under two numbers: the same title, the same words before the number, or a slip apart. */
export function documentNumberVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const all = writings.flatMap(documentsIn);
  const documents = all.filter(({ title }) => title !== '');
  const byTitle = new Map<string, OfficialDocument[]>();
  for (const document of documents) {
    byTitle.set(document.title, [...(byTitle.get(document.title) ?? []), document]);
  }
  const forms = formsOf(all);
  const slipped = slippedNumbers(all).flatMap(([{ form }, { form: otherForm }]) => {
    const one = forms.get(form);
    const other = forms.get(otherForm);
    return one && other ? (asVariants({ one, other, order }) ?? []) : [];
  });
  const titled = [...byTitle.values()].flatMap((ofTitle) => {
    const forms = formsOf(ofTitle);
    const [first, ...others] = [
      ...new Map(ofTitle.map((document) => [document.form, document])).values(),
    ];
    if (!first) return [];
    return others
      .filter((other) => isOneSlip(first, other))
      .flatMap((other) => {
        const one = forms.get(first.form);
        const second = forms.get(other.form);
        return one && second ? (asVariants({ one, other: second, order }) ?? []) : [];
      });
  });
  const found = new Map(
    [...titled, ...slipped].map((pair) => [[pair.rarer.form, pair.usual.form].sort().join(), pair]),
  );
  return [...found.values()];
}
