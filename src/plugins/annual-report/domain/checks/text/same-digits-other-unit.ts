import type { Check } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';

const LEAST_DIGITS = 4;

/** Enough digits that two sums of money do not share them by chance; round ones do. */
const digitsOf = ({ printed, decimals }: NamedNumber): string | null => {
  const digits = printed
    .toFixed(decimals)
    .replace('.', '')
    .replace(/^0+|(?<!0)0+$/g, '');
  return digits.length >= LEAST_DIGITS ? printed.toFixed(decimals) : null;
};

/** The same digits once as 元 and once as 万元. */
export const sameDigitsOtherUnit: Check = {
  id: 'same-digits-other-unit',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '同一金额用了两种单位', en: 'The same digits in another unit' },
  advice: { zh: '请核对单位是元还是万元。', en: 'Check whether it is 元 or 万元.' },
  limits: {
    zh: '只看四位以上有效数字完全相同的金额；极少数情况下可能是巧合。',
    en: 'Only amounts that share four digits or more; chance is possible, but rare.',
  },
  run: ({ passages }) => {
    const first = new Map<string, { sentence: Sentence; number: NamedNumber }>();
    return sentencesIn({ passages }).flatMap((sentence) =>
      quantitiesOf(sentence).flatMap((number) => {
        const digits = number.unit === '元' ? digitsOf(number) : null;
        if (digits === null) return [];
        const existing = first.get(digits);
        if (!existing) {
          first.set(digits, { sentence, number });
          return [];
        }
        if (existing.number.magnitude === number.magnitude) return [];
        const { place } = existing.sentence.passage;
        const where = place.label ?? place.title;
        return [
          {
            place: sentence.passage.place,
            quote: quoteOf({ sentence, from: number.label.start, to: number.end }),
            numbers: [existing.number, number].map((each) =>
              foundNumber({ label: each.label.text.trim(), number: each }),
            ),
            messages: {
              zh: `这里写 ${printedNumber(number)}，“${where}”中写 ${printedNumber(existing.number)}，数字相同而单位不同。`,
              en: `${printedNumber(number)} here and ${printedNumber(existing.number)} in "${where}" have the same digits in different units.`,
            },
          },
        ];
      }),
    );
  },
};
