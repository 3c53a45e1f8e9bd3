import { ledgerOf } from '../../../ledger/accounts';
import type { Identity } from '../../../ledger/identity';
import { type KnownValue, meets } from '../../../ledger/known-values';
import type { Statement, Told } from '../../../ledger/statements';
import type { Check, CheckContext, FindingDraft } from '../../check';
import type { FindingNumber } from '../../finding';
import { foundNumber, printedNumber } from '../../support/make-finding';
import { numberOfValue, subjectBefore, subjectIndicators, valueInWords } from './claimed-words';

const CHANGES = new Set(['change', 'growth', 'points']);
const CUES = new Set<Told['cue']>(['delta', 'growth', 'points']);

/** A change told with its amount and its direction. */
const isChange = ({ cue, sign, kind }: Told): boolean =>
  CUES.has(cue) && sign !== 0 && kind === 'quantity';

const mirrored = ({ low, high }: Identity['expected']) => ({ low: -high, high: -low });

type Against = { numbers: FindingNumber[]; zh: string; en: string };

const nameOf = ({ told, value }: Identity['operands'][number]): string =>
  value?.indicator.name ?? told?.label ?? '';

/** The numbers before and after give the amount, the other way round. */
const byNumbers = (context: CheckContext, statement: Statement, told: Told): Against | null => {
  const identities = (ledgerOf(context).identities.get(statement) ?? []).filter(
    ({ kind, target }) => target === told && CHANGES.has(kind),
  );
  if (identities.some(({ holds }) => holds)) return null;
  const reversed = identities.find(
    ({ isAsked, expected, operands }) =>
      isAsked &&
      // What it was is not reckoned from another change of the sentence.
      operands.every((operand) => operand.told === null || !isChange(operand.told)) &&
      meets(mirrored(expected), told.span),
  );
  const [now, before] = reversed?.operands ?? [];
  if (!now || !before) return null;
  return {
    numbers: [now, before].map((operand) => ({
      label: nameOf(operand),
      text: operand.text,
      value: operand.amount,
    })),
    zh: `现在是 ${operandText(now)}，此前是 ${operandText(before)}`,
    en: `it is ${operandText(now)} now and was ${operandText(before)} before`,
  };
};

const operandText = (operand: Identity['operands'][number]): string =>
  printedNumber({ text: operand.text });

const VERB = /(?:增加|增长|新增|提高|提升|上升|减少|下降|降低|回落)了?\s?$/;
/** What may stand between a subject and its verb: 比上年, 同比, 净. */
const BEFORE_VERB =
  /(?:[与和同较比]?(?:上年|去年|上一年|上届|上学年|同期|(?:19|20)\d{2}\s?年)(?:度|同期)?(?:相比|比)?|同比|净|共|又|年内|[，,\s])$/;

/** Where the words of a change begin in a text that ends with its verb; null where it does not. */
const changeStart = (text: string): number | null => {
  const verb = VERB.exec(text);
  if (!verb) return null;
  let left = text.slice(0, verb.index);
  for (let more = BEFORE_VERB.exec(left); more; more = BEFORE_VERB.exec(left)) {
    left = left.slice(0, more.index);
  }
  return left.length;
};

const signOf = (now: KnownValue, before: KnownValue): 1 | -1 | 0 =>
  now.amount > before.amount ? 1 : now.amount < before.amount ? -1 : 0;

/** The indicator that is named before the change moved by that amount, the other way. */
const byIndicator = (
  context: CheckContext,
  { passage: { text } }: Statement,
  told: Told,
  indicatorOf: (words: string) => string | null,
): Against | null => {
  if (told.cue === 'growth') return null;
  const { known, year } = ledgerOf(context).books;
  const prior = text.slice(Math.max(0, told.start - 50), told.start);
  const start = changeStart(prior);
  const code =
    start !== null
      ? indicatorOf(
          subjectBefore({
            before:
              prior
                .slice(0, start)
                .split(/[。；;]/)
                .at(-1) ?? '',
          }),
        )
      : null;
  if (code === null) return null;
  const now = known.find({ indicator: code, year });
  const before = known.find({ indicator: code, year: year - 1 });
  if (!now || !before) return null;
  const gap = Math.abs(now.amount - before.amount);
  const isThat = meets({ low: gap - 1e-6, high: gap + 1e-6 }, told.span);
  if (!isThat || signOf(now, before) !== -told.sign) return null;
  return {
    numbers: [before, now].map(numberOfValue),
    zh: `“${now.indicator.name}”${valueInWords(before)}，${valueInWords(now)}`,
    en: `"${now.indicator.name}" went from ${before.text} to ${now.text}`,
  };
};

/** 减少 9 人，增长 3.9%: between the two there is only the second verb. */
const JOINED =
  /^[，,、（(\s]{0,2}(?:同比|环比|增幅|降幅|即)?(?:增加|增长|提高|提升|上升|减少|下降|降低|回落)了?\s?$/;

const byNeighbour = ({ passage: { text }, quantities }: Statement, told: Told): Against | null => {
  const next = quantities[quantities.indexOf(told) + 1];
  if (!next || !isChange(next) || next.sign === told.sign) return null;
  if (told.cue === next.cue || !JOINED.test(text.slice(told.end, next.start))) return null;
  return {
    numbers: [foundNumber({ label: next.label, number: next })],
    zh: `紧接着说“${text.slice(told.end, next.end).replace(/^[，,、（(\s]+/, '')}”，方向相反`,
    en: `"${text.slice(told.end, next.end).replace(/^[，,、（(\s]+/, '')}" right after it goes the other way`,
  };
};

const SENTENCE_MARKS = /[。！？!?；;\n]/;

/** 增加 5 家, of what has become 5 fewer. */
export const directionClaim: Check = {
  id: 'direction-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '增减的方向与数字相反', en: 'A change that went the other way' },
  advice: {
    zh: '请核对前后两个数字，改正“增加、减少”一类的词。',
    en: 'Check the numbers before and after, and fix the word for the change.',
  },
  limits: {
    zh: '只在变化的数量与前后两个数字完全吻合而方向相反，或同一变化的数量与幅度方向不同时报告。',
    en: 'Only where the amount fits the numbers before and after exactly and the direction does not, or amount and percent of one change go different ways.',
  },
  run: (context) => {
    const indicatorOf = subjectIndicators(context);
    return ledgerOf(context).statements.flatMap((statement) =>
      statement.quantities.filter(isChange).flatMap((told): FindingDraft[] => {
        const against =
          byNumbers(context, statement, told) ??
          byNeighbour(statement, told) ??
          byIndicator(context, statement, told, indicatorOf);
        if (!against) return [];
        const { text } = statement.passage;
        const prior = text.slice(Math.max(0, told.start - 60), told.start);
        const quote = `${prior.split(SENTENCE_MARKS).at(-1) ?? ''}${text.slice(told.start, told.end + 20).split(SENTENCE_MARKS)[0] ?? ''}`;
        const words = told.sign === 1 ? '增加' : '减少';
        return [
          {
            place: statement.passage.place,
            quote: quote.trim(),
            numbers: [foundNumber({ label: told.label, number: told }), ...against.numbers],
            messages: {
              zh: `正文说${words} ${printedNumber(told)}，而${against.zh}。`,
              en: `The text says ${told.sign === 1 ? 'up' : 'down'} by ${printedNumber(told)}, but ${against.en}.`,
            },
          },
        ];
      }),
    );
  },
};
