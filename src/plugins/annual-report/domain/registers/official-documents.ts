import type { PreparedReport } from '../compile/prepare-report';
import { differenceBetween } from './name-difference';
import { asVariants, formsOf, type Mention, type NameVariants, orderOf } from './names';
import { type Writing, writingsOf } from './writings';

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

/** One document under two numbers: the same title, or the same words before the number. */
export function documentNumberVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const documents = writings.flatMap(documentsIn).filter(({ title }) => title !== '');
  const byTitle = new Map<string, OfficialDocument[]>();
  for (const document of documents) {
    byTitle.set(document.title, [...(byTitle.get(document.title) ?? []), document]);
  }
  return [...byTitle.values()].flatMap((ofTitle) => {
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
}
