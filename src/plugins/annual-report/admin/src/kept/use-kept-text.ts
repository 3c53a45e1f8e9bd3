import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { z } from 'zod';
import type { ReportKey } from '../links/report-key';
import { workKey } from './kept-keys';
import { keepWork, readWork } from './kept-work';

const textSchema = z.string();

/**
 * A text that somebody types and has not sent: as it was left, also after a reload or an ended session. An empty
 * text is forgotten.
 */
export function useKeptText({
  page,
  report,
}: {
  /** The field it is typed into, apart from all others of the report. */
  page: string;
  report: ReportKey;
}): [string, (text: string) => void] {
  const user = String(useAuth('useKeptText', (auth) => auth.user)?.id ?? 'nobody');
  const key = workKey({ user, page, report });
  const [text, setText] = useState(
    () => readWork({ storage: localStorage, key, schema: textSchema })?.work ?? '',
  );
  const change = (typed: string): void => {
    setText(typed);
    if (typed === '') localStorage.removeItem(key);
    else keepWork({ storage: localStorage, key, work: typed, now: new Date() });
  };
  return [text, change];
}
