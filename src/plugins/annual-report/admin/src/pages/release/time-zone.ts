const MINUTE_MS = 60_000;

/** The time zone that the reader's computer shows. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Its name in the reader's language. */
export function timeZoneName(locale: string): string {
  return (
    new Intl.DateTimeFormat(locale, { timeZoneName: 'long' })
      .formatToParts(new Date())
      .find(({ type }) => type === 'timeZoneName')?.value ?? ownTimeZone()
  );
}

/** What the clock shows at an instant, as `YYYY-MM-DDTHH:mm`: as date fields take it, without a zone. */
export function toLocalMinute(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * MINUTE_MS);
  return shifted.toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

/** The moment that is offered first: tomorrow at nine. */
export function tomorrowAtNine(now: Date): string {
  const day = new Date(now);
  day.setDate(day.getDate() + 1);
  day.setHours(9, 0, 0, 0);
  return toLocalMinute(day);
}
