import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { messageOf, type TextId } from '.';

type Values = Record<string, string | number>;

/** Gives `translate`: a text in the reader's language, with its placeholders filled. */
export function useTranslate(): (id: TextId, values?: Values) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage(messageOf(id), values), [intl]);
}

/** The language of whoever reads, as texts that carry both are chosen. */
export function useLanguage(): 'zh' | 'en' {
  return useIntl().locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Gives `momentOf`: a date with its minute, in the reader's language and time zone. */
export function useMoment(): (instant: string) => string {
  const intl = useIntl();
  return useCallback(
    (instant) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    [intl],
  );
}

/** Gives `termOf`: a value of an enumeration as the panel's own forms name it. */
export function useTerm(): (value: string) => string {
  const intl = useIntl();
  return useCallback((value) => intl.formatMessage({ id: value, defaultMessage: value }), [intl]);
}
