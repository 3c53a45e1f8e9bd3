import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Gives `momentOf`: an instant as its reader writes it. */
export const useMoment = (): ((instant: string) => string) => {
  const intl = useIntl();
  return useCallback(
    (instant) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    [intl],
  );
};
