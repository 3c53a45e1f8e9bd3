import type { PackRule } from '../../../contract/pack';
import type { Bilingual } from '../../base/bilingual';
import type { NumberInText } from '../../reading/spelled-numbers';
import type { CheckContext, FindingDraft } from '../check';
import type { FindingNumber } from '../finding';
import type { Reading } from './expressions/reading';
import { findingNumber } from './words';

/** A number of a text as a finding lists it. */
export function foundNumber({
  label,
  number,
  ...known
}: {
  label: string;
  number: Pick<NumberInText, 'text' | 'value'>;
} & Pick<FindingNumber, 'indicator' | 'year'>): FindingNumber {
  return {
    label,
    text: number.text.replace(/\s+/g, ' ').trim(),
    value: number.value,
    ...known,
  };
}

/** The number as printed, in one line: 410 人. */
export function printedNumber({ text }: Pick<NumberInText, 'text'>): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A finding at the cell of a value, with the numbers that it was compared with. */
export function valueFinding({
  context,
  reading,
  others = [],
  messages,
}: {
  context: Pick<CheckContext, 'places'>;
  reading: Reading;
  others?: Reading[];
  messages: Bilingual;
}): FindingDraft {
  return {
    place: context.places.value({ indicator: reading.indicator.code, year: reading.value.year }),
    numbers: [reading, ...others].map(findingNumber),
    messages,
  };
}

/** What breaks a rule in one year. */
export type YearFault = { year: number; says: Bilingual; numbers: FindingNumber[] };

const joinNote = (note: Bilingual | undefined): Bilingual => ({
  zh: note ? note.zh.replace(/。?$/, '。') : '',
  en: note ? ` ${note.en.replace(/\.?$/, '.')}` : '',
});

/**
 * One finding for a rule, whatever the years in which it is broken: at the value of the last of them, with
 * the numbers of all.
 */
export function ruleFinding({
  context,
  indicator,
  demand,
  faults,
  note,
}: {
  context: Pick<CheckContext, 'places'>;
  /** Code of the indicator at whose value the finding stands. */
  indicator: string;
  /** What the rule asks for. */
  demand: Bilingual;
  faults: YearFault[];
  note?: Bilingual;
}): FindingDraft[] {
  const last = faults.at(-1);
  if (!last) return [];
  const more = joinNote(note);
  return [
    {
      place: context.places.value({ indicator, year: last.year }),
      numbers: faults.flatMap(({ numbers }) => numbers),
      messages: {
        zh: `${demand.zh}：${faults.map(({ says }) => says.zh).join('；')}。${more.zh}`,
        en: `${demand.en}: ${faults.map(({ says }) => says.en).join('; ')}.${more.en}`,
      },
    },
  ];
}

/** The rules of one kind in the report's pack; none without a pack. */
export function rulesOfKind<Kind extends PackRule['kind']>(
  { content }: Pick<CheckContext, 'content'>,
  kind: Kind,
): Extract<PackRule, { kind: Kind }>[] {
  return (content.pack?.rules ?? []).filter(
    (rule): rule is Extract<PackRule, { kind: Kind }> => rule.kind === kind,
  );
}
