import type { Core } from '@strapi/strapi';
import { validationProblem } from '../../messages/problem';

/** A moment as people give it: with an offset, or as the clock of a time zone shows it. */
export type GivenInstant = { releaseAt: string; timeZone?: string | undefined };

const MINUTE_MS = 60_000;
/** No place is further from UTC. */
const WIDEST_OFFSET_MINUTES = 15 * 60;

const isoOf = (ms: number): string => new Date(ms).toISOString();

/** What the clock of a time zone shows, as `YYYY-MM-DDTHH:mm`. */
const wallClock = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (ms: number): string => format.format(ms).replace(' ', 'T');
};

/** Every instant at which the clock of a time zone shows the time: none in a gap, two where it is set back. */
export function instantsOf({ local, timeZone }: { local: string; timeZone: string }): string[] {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return [];
  const shows = wallClock(timeZone);
  const around = [-WIDEST_OFFSET_MINUTES, WIDEST_OFFSET_MINUTES].map((minutes) => {
    const ms = asUtc + minutes * MINUTE_MS;
    return Date.parse(`${shows(ms)}Z`) - ms;
  });
  return [...new Set(around)]
    .map((offset) => asUtc - offset)
    .filter((ms) => shows(ms) === local)
    .sort((left, right) => left - right)
    .map(isoOf);
}

/**
 * The instant, as ISO 8601 in UTC.
 * @throws ValidationError for a time that the clocks of the zone skip, or show twice
 */
export function releaseInstant({
  strapi,
  releaseAt,
  timeZone,
}: GivenInstant & { strapi: Core.Strapi }): string {
  if (timeZone === undefined) return isoOf(Date.parse(releaseAt));
  const [instant, second] = instantsOf({ local: releaseAt, timeZone });
  const params = { when: releaseAt, timeZone };
  if (instant === undefined) {
    throw validationProblem({ strapi, code: 'release-time-skipped', params });
  }
  if (second !== undefined) {
    const both = { ...params, first: instant, second };
    throw validationProblem({ strapi, code: 'release-time-twice', params: both });
  }
  return instant;
}
