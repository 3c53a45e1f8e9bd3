const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00(?:\.0{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const LOCAL_LENGTH = 'YYYY-MM-DDTHH:mm'.length;

/** Whether the engine knows a time zone by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `Date` takes 30 February for 2 March. */
const isInCalendar = (local: string): boolean => {
  const ms = Date.parse(`${local}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(local);
};

/** Whether a text is a moment of a whole minute: with an offset, or without one and with a time zone beside it. */
export function isWholeMinute({
  releaseAt,
  timeZone,
}: {
  releaseAt: string;
  timeZone?: string | undefined;
}): boolean {
  return (
    (timeZone === undefined ? WITH_OFFSET : LOCAL).test(releaseAt) &&
    isInCalendar(releaseAt.slice(0, LOCAL_LENGTH)) &&
    (timeZone !== undefined || !Number.isNaN(Date.parse(releaseAt)))
  );
}
