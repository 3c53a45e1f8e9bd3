import type { Check } from '../check';
import { listingFindings } from './listing-findings';

/** A total and its parts in one sentence that cannot both be right. */
export const partsAgainstTotal: Check = {
  id: 'parts-against-total',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '句中分项之和与总数不符', en: 'Parts and total of a sentence' },
  advice: {
    zh: '请重新相加，改正总数或写错的分项；如果没有列全，请写明“等”。',
    en: 'Add them up again and fix the total or the part; say so if the list is not complete.',
  },
  limits: {
    zh: '只看同一句话里、单位相同、紧接着列出的分项。分项之间可能重叠（如“女生、住校生”），或用“其中”只列了一部分时不报。',
    en: 'Only parts listed right after a total in one sentence and unit. Silent where parts may overlap, or where 其中 may name some of them only.',
  },
  run: (context) => listingFindings({ context, verdict: 'contradiction' }),
};
