import type { ValueStatus } from '../../contract/value';

/** Statuses that carry a number, the strongest first. */
const STRENGTHS = ['final', 'provisional', 'estimated'] as const;

export type NumberStatus = (typeof STRENGTHS)[number];

/** Status of what is derived from values of these statuses: that of the weakest; of nothing, final. */
export function weakestStatus({ statuses }: { statuses: ValueStatus[] }): NumberStatus {
  return STRENGTHS.findLast((strength) => statuses.includes(strength)) ?? 'final';
}

export function carriesNumber({ status }: { status: ValueStatus }): boolean {
  return STRENGTHS.some((strength) => strength === status);
}
