import { canonicalJson } from '../canonical/canonical-json';
import type { Finding } from './finding';

/** What makes a finding the same one again: the check, the document, the words and the numbers. */
export type FoundThing = Pick<Finding, 'check' | 'quote'> & {
  place: Pick<Finding['place'], 'type' | 'key' | 'row' | 'year'>;
  numbers: Pick<Finding['numbers'][number], 'text' | 'indicator' | 'year'>[];
};

/**
 * Text by which a waiver knows its finding again. Where in a document the words stand does not matter; when
 * the words or the numbers change, it is another finding.
 */
export function findingIdentity({ check, place, quote, numbers }: FoundThing): string {
  return canonicalJson({
    value: {
      check,
      place: {
        type: place.type,
        key: place.key,
        row: place.row ?? null,
        year: place.year ?? null,
      },
      quote,
      numbers: numbers.map(({ text, indicator, year }) => ({
        text,
        indicator: indicator ?? null,
        year: year ?? null,
      })),
    },
  });
}
