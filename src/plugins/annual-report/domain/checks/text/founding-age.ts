import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { quoteOf, sentencesIn, type NamedNumber, type Sentence } from '../support/sentences';

const FOUNDED = /成立|创办|创建|始建|建校|建于|办学于/;
const SCHOOL = /学校|我校|本校|学院|中心/;
const AGE_BEFORE =
  /(?:办学|建校以来|建校|校龄|校史|走过|历经)(?:已经|已|了|有|历史|近|逾|超过|至今|约){0,4}\s*$/;
const AGE_AFTER = /^\s*(?:多|余|来)?(?:的)?(?:办学|建校|校史|校庆|历史)/;
/** 六十年来，学校…; 三年来 is a time of speaking. */
const AGE_OF_SCHOOL = /^\s*(?:多|余)?来[，,]?\s?(?:学校|我校)/;
const LONG_AGO = 20;
/** 70 周年 and 66 个春秋 are years too. */
const YEARS_TOO = /^(?:周\s*年|个\s*春秋)/;
/** 始建于 1956 年 at the start of a sentence goes on about the school of the sentence before. */
const GOES_ON = /^(?:始建|创建|创办|成立|建校|建)于/;
const PLAINLY_FOUNDED =
  /(?:成立|创办|创建|始建|建校|建|办学)(?:于|始于)\s*$|^\s*(?:[^，。；、]{0,6})(?:成立|创办|创建|始建|建校)/;

type Founding = { year: NamedNumber; sentence: Sentence };

/** Whether a sentence speaks of the school: by its name, or going on after a sentence that does. */
const isOfSchool = ({ text, passage, start }: Sentence, name: string): boolean =>
  text.includes(name) ||
  /^(?:学校|我校|本校)/.test(text) ||
  (GOES_ON.test(text) && /学校|我校|本校/.test(passage.text.slice(0, start)));

/** The years that the report calls the school's founding, the first of them first; a predecessor's may be among them. */
const foundingsOf = (sentences: Sentence[], name: string): Founding[] => {
  const found: Founding[] = [];
  for (const sentence of sentences.filter((candidate) => isOfSchool(candidate, name))) {
    const { text, numbers } = sentence;
    for (const year of numbers) {
      if (year.kind !== 'year') continue;
      const before = text.slice(Math.max(0, year.start - 8), year.start);
      const after = text.slice(year.end, year.end + 30);
      const isPlain = PLAINLY_FOUNDED.test(before) || PLAINLY_FOUNDED.test(after);
      const isFirst = found.length === 0 && FOUNDED.test(before + after);
      if ((isPlain || isFirst) && (SCHOOL.test(text) || GOES_ON.test(text)))
        found.push({ year, sentence });
    }
  }
  return found;
};

const isYears = ({ text }: Sentence, { unit, start, end, text: printed }: NamedNumber): boolean => {
  if (unit === '年') return true;
  const digits = /^[\d.]+|^[一二三四五六七八九十百]+/.exec(printed)?.[0].length ?? end - start;
  return YEARS_TOO.test(text.slice(start + digits, end + 3).trimStart());
};

const isAge = (sentence: Sentence, number: NamedNumber): boolean => {
  const { kind, unit, start, end } = number;
  if (kind !== 'quantity' || !isYears(sentence, number)) return false;
  const { text } = sentence;
  const after = text.slice(end, end + 8).replace(unit === '年' ? '' : /^(?:年|春秋)/, '');
  if (number.value >= LONG_AGO && AGE_OF_SCHOOL.test(after)) return true;
  return AGE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) || AGE_AFTER.test(after);
};

/** 2006 年更为现名，以现名办学 18 年: the age of what happened in another year that the paragraph names. */
const isOfAnotherYear = (
  { numbers, passage }: Sentence,
  { value }: NamedNumber,
  reportYear: number,
): boolean =>
  numbers.some(({ kind, value: year }) => kind === 'year' && reportYear - year === value) ||
  passage.text.includes(`${reportYear - value} 年`) ||
  passage.text.includes(`${reportYear - value}年`);

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
  reads: 'report',
  severity: 'warning',
  name: { zh: '办学年数与成立年份不符', en: 'Age and founding year' },
  advice: { zh: '请核对成立年份和办学年数。', en: 'Check the founding year and the age.' },
  limits: {
    zh: '成立年份取正文中“学校……年成立（创办、建校）”的各处，任一处相符就不提示；合并、更名前的校史不知道。',
    en: 'Any founding year that the text names will do; an older history before a merger is not known.',
  },
  run: ({ passages, content }) => {
    const sentences = sentencesIn({ passages });
    const foundings = foundingsOf(sentences, content.school.name);
    const [founding] = foundings;
    if (!founding) return [];
    const ages = foundings.map(({ year }) => content.report.year - year.value);
    const age = content.report.year - founding.year.value;
    return sentences.flatMap((sentence) =>
      sentence.numbers.flatMap((number): FindingDraft[] => {
        if (!isAge(sentence, number)) return [];
        if (isOfAnotherYear(sentence, number, content.report.year)) return [];
        if (ages.some((each) => [each, each + 1].some((years) => allows(sentence, number, years))))
          return [];
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
