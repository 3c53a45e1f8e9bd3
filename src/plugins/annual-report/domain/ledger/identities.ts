import { type Books, quantitiesAround } from './account-book';
import { changesIn } from './changes';
import { identity, type Identity, isCountable, minus, ofTold, sameMeasure } from './identity';
import { partitionsIn } from './partitions';
import { perHeadsIn } from './per-heads';
import { sharesIn } from './shares';
import type { Statement } from './statements';
import { sumsIn } from './sums';

/** What is left: a balance is one number less another. */
function balancesIn(statement: Statement): Identity[] {
  return statement.quantities.flatMap((balance) => {
    if (balance.cue !== 'balance' || !isCountable(balance)) return [];
    const around = quantitiesAround(balance).filter(
      (told) => told !== balance && isCountable(told) && sameMeasure(told, balance),
    );
    return around.flatMap((whole) =>
      around
        .filter((part) => part !== whole && part.amount < whole.amount)
        .map((part) =>
          identity(
            'difference',
            balance,
            [ofTold(whole), ofTold(part)],
            minus(whole.span, part.span),
            false,
          ),
        ),
    );
  });
}

/** Every identity that the words of a statement ask for or that its numbers fulfil. */
export function identitiesIn(statement: Statement, books: Books): Identity[] {
  return [
    ...sumsIn(statement, books),
    ...partitionsIn(statement),
    ...changesIn(statement, books),
    ...sharesIn(statement, books),
    ...perHeadsIn(statement, books),
    ...balancesIn(statement),
  ];
}
