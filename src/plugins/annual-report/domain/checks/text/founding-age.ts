import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { quoteOf, sentencesIn, type NamedNumber, type Sentence } from '../support/sentences';

const FOUNDED = /成立|创办|创建|始建|建校|建于|办学于/;
const SCHOOL = /学校|我校|本校|学院|中心/;
const AGE_BEFORE =
  /(?:办学|建校以来|建校|校龄|走过|历经)(?:已经|已|有|历史|近|逾|超过|至今|约)*\s*$/;
const AGE_AFTER = /^\s*(?:多|余|来)?(?:的)?(?:办学|建校|校史|历史)/;

type Founding = { year: NamedNumber; sentence: Sentence };

/** The first year of the report that its text calls the school's founding. */
const foundingOf = (sentences: Sentence[], name: string): Founding | null => {
  for (const sentence of sentences) {
    const { text, numbers } = sentence;
    if (!text.includes(name) && !/^(?:学校|我校)/.test(text)) continue;
    const year = numbers.find(
      ({ kind, start, end }) =>
        kind === 'year' && FOUNDED.test(text.slice(Math.max(0, start - 8), end + 30)),
    );
    if (year && SCHOOL.test(text)) return { year, sentence };
  }
  return null;
};

const isAge = ({ text }: Sentence, { kind, unit, start, end }: NamedNumber): boolean =>
  kind === 'quantity' &&
  unit === '年' &&
  (AGE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
    AGE_AFTER.test(text.slice(end, end + 8)));

/** Ages that a wording allows for a school of so many years. */
const allows = (
  { text }: Sentence,
  { value, start, end, text: printed }: NamedNumber,
  age: number,
): boolean => {
  const prior = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 2);
  if (/近\s*$|将近\s*$|接近\s*$/.test(prior)) return age <= value && age >= value - 5;
  if (/[余多]/.test(printed) || /^[余多]/.test(after)) return age >= value && age < value + 10;
  if (/超过\s*$|逾\s*$|已逾\s*$/.test(prior) || after.startsWith('以上')) return age >= value;
  return Math.abs(age - value) <= 1;
};

/** 办学 40 年, while the school was founded 28 years ago. */
export const foundingAge: Check = {
  id: 'founding-age',
  family: 'text',
  severity: 'warning',
  name: { zh: '办学年数与成立年份不符', en: 'Age and founding year' },
  advice: { zh: '请核对成立年份和办学年数。', en: 'Check the founding year and the age.' },
  limits: {
    zh: '成立年份取正文第一处“学校……年成立（创办、建校）”；合并、更名前的校史不知道。',
    en: 'The founding year is the first that the text names; an older history before a merger is not known.',
  },
  run: ({ passages, content }) => {
    const sentences = sentencesIn({ passages });
    const founding = foundingOf(sentences, content.school.name);
    if (!founding) return [];
    const age = content.report.year - founding.year.value;
    return sentences.flatMap((sentence) =>
      sentence.numbers.flatMap((number): FindingDraft[] => {
        if (!isAge(sentence, number)) return [];
        if ([age, age + 1].some((years) => allows(sentence, number, years))) return [];
        return [
          {
            place: sentence.passage.place,
            quote: quoteOf({ sentence, from: number.label.start, to: number.end }),
            numbers: [
              foundNumber({ label: '成立年份', number: founding.year }),
              foundNumber({ label: '办学年数', number }),
            ],
            messages: {
              zh: `正文说学校 ${founding.year.value} 年成立，到 ${content.report.year} 年是 ${age} 年，这里却写“${printedNumber(number)}”。`,
              en: `The school was founded in ${founding.year.value}, ${age} years before ${content.report.year}, but the text says ${printedNumber(number)}.`,
            },
          },
        ];
      }),
    );
  },
};
