const DAY_MS = 86_400_000;

const dayOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** Whole days of the calendar from one instant to another, 0 on the same day. */
export function daysUntil({ instant, now }: { instant: string; now: Date }): number {
  return Math.max(0, Math.round((dayOf(new Date(instant)) - dayOf(now)) / DAY_MS));
}
