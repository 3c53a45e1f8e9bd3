import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsReleaseMutation, useAnnalsScheduleReleaseMutation } from '../../api/releases-api';
import { useMoment, useTranslate } from '../../texts/use-texts';

const MINUTE_MS = 60_000;

/** The time zone that the reader's computer shows. */
function ownTimeZone(): string {
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
function toLocalMinute(date: Date): string {
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

type Request = {
  note: string;
  seen: string;
  /** As the reader's clock shows it; null for now. */
  at: string | null;
};

/** Releases at once or at a time, tells when it worked, and keeps why it did not. */
export function useRelease({ reportKey }: { reportKey: ReportKey }) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const { toggleNotification } = useNotification();
  const [release, { isLoading: isReleasing }] = useAnnalsReleaseMutation();
  const [schedule, { isLoading: isScheduling }] = useAnnalsScheduleReleaseMutation();
  const [problem, setProblem] = useState<unknown>(null);

  const send = async ({ note, seen, at }: Request): Promise<string> => {
    const body = { note: note.trim() === '' ? null : note.trim(), seen };
    if (at === null) {
      const { number } = await release({ key: reportKey, data: body }).unwrap();
      return translate('release.done', { number });
    }
    const when = { releaseAt: at, timeZone: ownTimeZone(), replace: false };
    const pending = await schedule({ key: reportKey, data: { ...body, ...when } }).unwrap();
    return translate('release.scheduled', {
      number: pending?.number ?? '',
      when: momentOf(pending?.releaseAt ?? at),
    });
  };

  return {
    isBusy: isReleasing || isScheduling,
    problem,
    forgetProblem: () => setProblem(null),
    /** Gives whether it worked. */
    run: async (request: Request): Promise<boolean> => {
      setProblem(null);
      try {
        toggleNotification({ type: 'success', message: await send(request) });
        return true;
      } catch (error) {
        setProblem(error);
        return false;
      }
    },
  };
}
