import type { CheckContext, FindingDraft } from '../check';
import type { Bilingual } from '../../base/bilingual';
import type { Reading } from './reading';
import { findingNumber } from './words';

/** A finding at the cell of a value, with the numbers that it was compared with. */
export const valueFinding = ({
  context,
  reading,
  others = [],
  messages,
}: {
  context: Pick<CheckContext, 'places'>;
  reading: Reading;
  others?: Reading[];
  messages: Bilingual;
}): FindingDraft => ({
  place: context.places.value({ indicator: reading.indicator.code, year: reading.value.year }),
  numbers: [reading, ...others].map(findingNumber),
  messages,
});
