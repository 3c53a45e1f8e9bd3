import type { NumberInText } from '../../texts/number-in-text';
import type { FindingNumber } from '../finding';

/** A number of a text as a finding lists it. */
export const foundNumber = ({
  label,
  number,
  ...known
}: {
  label: string;
  number: Pick<NumberInText, 'text' | 'value'>;
} & Pick<FindingNumber, 'indicator' | 'year'>): FindingNumber => ({
  label,
  text: number.text.replace(/\s+/g, ' ').trim(),
  value: number.value,
  ...known,
});

/** The number as printed, in one line: 410 人. */
export const printedNumber = ({ text }: Pick<NumberInText, 'text'>): string =>
  text.replace(/\s+/g, ' ').trim();
