import { announcesParts } from '../reading/part-lists';
import type { Span } from '../reading/quantities';
import { identity, type Identity, isCountable, ofTold } from './identity';
import { meets } from './known-values';
import {
  bracketDepth,
  clauseStart,
  isCompleteList,
  isOneList,
  isWholeList,
  MAX_PARTS,
} from './parts';
import type { Statement, Told } from './statements';

/** How far before a list its whole may be told: a bullet's is told above all bullets. */
const STATEMENTS = 7;
const LAST_OF_EACH = 24;
const LEAST_PARTS = 3;
const NEAR = 0.08;

/** The longest list of one unit that begins at a number. */
const listFrom = (told: Told, line: Told[]): Told[] => {
  const at = line.indexOf(told);
  let end = at + 1;
  while (end < line.length && end - at < MAX_PARTS) {
    const [before, next] = [line[end - 1], line[end]];
    if (!before || !next || !isOneList([before, next])) break;
    end += 1;
  }
  return line.slice(at, end);
};

const sumOf = (parts: Told[]): Span =>
  parts.reduce((sum, { span }) => ({ low: sum.low + span.low, high: sum.high + span.high }), {
    low: 0,
    high: 0,
  });

/** Numbers told before a list of which it may be the parts, the nearest first. */
const wholesBefore = (parts: Told[]): Told[] => {
  const [first] = parts;
  if (!first) return [];
  const { document, index, quantities } = first.statement;
  const most = Math.max(...parts.map(({ amount }) => amount));
  return [
    ...document
      .slice(Math.max(0, index - STATEMENTS), index)
      .flatMap((statement) => statement.quantities.slice(-LAST_OF_EACH)),
    ...quantities.filter(({ start }) => start < first.start),
  ]
    .filter(
      (told) =>
        isCountable(told) &&
        told.dimension === first.dimension &&
        (told.cue === 'plain' || told.cue === 'total' || told.cue === 'to') &&
        told.amount > most,
    )
    .reverse();
};

const gapOf = (sum: Span, whole: Told): number =>
  Math.abs((sum.low + sum.high) / 2 - whole.amount) / whole.amount;

/**
 * Lists that are said to divide a whole, 按年级分，… or 五个支部依次为：…, held against the numbers told before them.
 * One that adds up to any of them has its whole; one that nearly does may have a slip.
 */
export function partitionsIn(statement: Statement): Identity[] {
  const { text } = statement.passage;
  const own = statement.quantities.filter(
    (told) => isCountable(told) && (told.cue === 'plain' || told.cue === 'to'),
  );
  const starts = own.filter((told) => announcesParts({ text, start: clauseStart(told) }));
  return starts.flatMap((told): Identity[] => {
    const depth = bracketDepth(told);
    const line = own.filter(
      (other) => other.dimension === told.dimension && bracketDepth(other) === depth,
    );
    const parts = listFrom(told, line);
    if (parts.length < LEAST_PARTS || !isWholeList(parts) || !isCompleteList(parts, '')) return [];
    const sum = sumOf(parts);
    const wholes = wholesBefore(parts);
    const holding = wholes.find(({ span }) => meets(span, sum));
    const whole = holding ?? wholes.find((candidate) => gapOf(sum, candidate) <= NEAR);
    if (!whole) return [];
    return [
      {
        ...identity('sum', whole, parts.map(ofTold), sum, true),
        sum: { total: ofTold(whole), parts, isComplete: false },
      },
    ];
  });
}
