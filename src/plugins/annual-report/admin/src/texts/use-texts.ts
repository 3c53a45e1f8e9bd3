import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { wordOf, type WordId } from '.';

type Values = Record<string, string | number>;

/** Gives `say`: a text in the reader's language, with its placeholders filled. */
export function useWords(): (id: WordId, values?: Values) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage(wordOf(id), values), [intl]);
}
