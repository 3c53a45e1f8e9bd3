/** Before it there were no photographs for a report; what claims so was taken by a camera without a clock. */
const FIRST_YEAR = 1995;

/**
 * The day that a camera wrote, as `YYYY-MM-DD`; null when its clock was never set.
 * @param moment the camera's own clock, read as if it were UTC
 * @param now a day later is still believed: cameras know no time zone
 */
export const writtenDate = ({ moment, now }: { moment: Date; now: Date }): string | null => {
  const time = moment.getTime();
  const day = 24 * 60 * 60 * 1000;
  const isBelieved = moment.getUTCFullYear() >= FIRST_YEAR && time <= now.getTime() + day;
  return Number.isNaN(time) || !isBelieved ? null : moment.toISOString().slice(0, 10);
};
