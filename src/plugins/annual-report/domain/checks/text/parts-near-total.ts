import type { Check } from '../check';
import { listingFindings } from './listing-findings';

/** Parts that miss their total by little: probably one of them is mistyped. */
export const partsNearTotal: Check = {
  id: 'parts-near-total',
  family: 'text',
  reads: 'report',
  severity: 'note',
  name: { zh: '句中分项之和与总数相差很小', en: 'Parts that almost add up' },
  advice: {
    zh: '请核对是否有一项写错；如果确有未列出的部分，可以不改。',
    en: 'Look whether one is mistyped; leave it if some part is not listed.',
  },
  limits: {
    zh: '没有列全的清单也可能只差一点，这时是误报。',
    en: 'A list that leaves out something small looks the same.',
  },
  run: (context) => listingFindings({ context, verdict: 'doubtful' }),
};
