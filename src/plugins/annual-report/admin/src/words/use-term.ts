import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Gives `termOf`: a value of an enumeration as the panel's own forms name it. */
export function useTerm(): (value: string) => string {
  const intl = useIntl();
  return useCallback((value) => intl.formatMessage({ id: value, defaultMessage: value }), [intl]);
}
