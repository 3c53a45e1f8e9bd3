import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Gives `momentOf`: a date with its minute, in the reader's language and time zone. */
export function useMoment(): (instant: string) => string {
  const intl = useIntl();
  return useCallback(
    (instant) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    [intl],
  );
}
