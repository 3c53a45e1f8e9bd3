import type { Check, CheckContext, FindingDraft } from '../check';
import { annexGroups } from '../support/table-cells';
import { readValue, yearsOf, type Reading } from '../support/expressions/reading';
import { rulesOfKind } from '../support/make-finding';
import { nameOf, printed } from '../support/words';

type Asked = { reading: Reading; count: number };

/** Parts whose respondents miss the whole by less than this share of it were meant to add up. */
const NEARLY = 0.1;

const askedOf = ({ values }: CheckContext, indicator: string, year: number): Asked | null => {
  const reading = readValue({ values, indicator, year });
  const count = reading?.value.respondents ?? null;
  return reading && count !== null ? { reading, count } : null;
};

const draft = (
  context: CheckContext,
  at: Asked,
  all: Asked[],
  messages: FindingDraft['messages'],
): FindingDraft => ({
  place: context.places.value({
    indicator: at.reading.indicator.code,
    year: at.reading.value.year,
  }),
  numbers: all.map(({ reading, count }) => ({
    label: `${reading.indicator.name}调查人数`,
    text: String(count),
    value: count,
    indicator: reading.indicator.code,
    year: reading.value.year,
  })),
  messages,
});

const judgeGroup = (context: CheckContext, whole: Asked, parts: Asked[]): FindingDraft[] => {
  const { year } = whole.reading.value;
  const name = nameOf(whole.reading.indicator);
  const greater = parts.filter(({ count }) => count > whole.count);
  if (greater.length > 0) {
    return greater.map((part) =>
      draft(context, part, [part, whole], {
        zh: `${year} 年${nameOf(part.reading.indicator)}调查 ${part.count} 人，多于${name}的 ${whole.count} 人。`,
        en: `In ${year} ${part.count} were asked for ${nameOf(part.reading.indicator)}, more than the ${whole.count} of ${name}.`,
      }),
    );
  }
  const sum = parts.reduce((most, { count }) => most + count, 0);
  const isCovered = parts.some(({ count }) => count === whole.count) || sum === whole.count;
  const isNear = Math.abs(sum - whole.count) <= whole.count * NEARLY;
  if (parts.length < 2 || isCovered || !isNear) return [];
  return [
    draft(context, whole, [whole, ...parts], {
      zh: `${year} 年${name}调查 ${whole.count} 人，各部分（${parts.map(({ count }) => count).join('、')}）合计 ${sum} 人。`,
      en: `In ${year} ${whole.count} were asked for ${name}, but its parts (${parts.map(({ count }) => count).join(', ')}) make ${sum}.`,
    }),
  ];
};

const inGroups = (context: CheckContext): FindingDraft[] =>
  annexGroups(context.content).flatMap(({ parent, children }) =>
    yearsOf({ values: context.values, indicators: [parent.indicator] }).flatMap((year) => {
      const whole = askedOf(context, parent.indicator, year);
      const parts = children.flatMap(({ indicator }) => askedOf(context, indicator, year) ?? []);
      return whole ? judgeGroup(context, whole, parts) : [];
    }),
  );

const overBases = (context: CheckContext): FindingDraft[] =>
  rulesOfKind(context, 'base').flatMap(({ rate, over }) =>
    yearsOf({ values: context.values, indicators: [rate] }).flatMap((year) => {
      const asked = askedOf(context, rate, year);
      const base = readValue({ values: context.values, indicator: over, year });
      if (!asked || base?.indicator.kind !== 'count' || asked.count <= base.number) return [];
      return [
        draft(context, asked, [asked], {
          zh: `${year} 年${nameOf(asked.reading.indicator)}调查 ${asked.count} 人，多于${nameOf(base.indicator)} ${printed(base)}。`,
          en: `In ${year} ${asked.count} were asked for ${nameOf(asked.reading.indicator)}, more than ${nameOf(base.indicator)}, ${printed(base)}.`,
        }),
      ];
    }),
  );

/** The people asked for a part are among those asked for the whole, and no more than there are. */
export const respondents: Check = {
  id: 'respondents',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '调查人数不一致', en: 'Respondents' },
  advice: {
    zh: '请核对各行的调查人数。',
    en: 'Compare the numbers of respondents.',
  },
  limits: {
    zh: '各部分人数与总数相差一成以上时不作判断，因为调查对象可能不同。',
    en: 'Says nothing where the parts differ from the whole by more than a tenth: others may have been asked.',
  },
  run: (context) => [...inGroups(context), ...overBases(context)],
};
