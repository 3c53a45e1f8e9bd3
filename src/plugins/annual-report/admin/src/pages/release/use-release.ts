import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsReleaseMutation, useAnnalsScheduleReleaseMutation } from '../../api/releases-api';
import { useMoment } from '../../words/use-moment';
import { useWords } from '../../words/use-words';
import { ownTimeZone } from './time-zone';

type Request = {
  note: string;
  seen: string;
  /** As the reader's clock shows it; null for now. */
  at: string | null;
};

/** Releases at once or at a time, tells when it worked, and keeps why it did not. */
export function useRelease({ reportKey }: { reportKey: ReportKey }) {
  const say = useWords();
  const momentOf = useMoment();
  const { toggleNotification } = useNotification();
  const [release, { isLoading: isReleasing }] = useAnnalsReleaseMutation();
  const [schedule, { isLoading: isScheduling }] = useAnnalsScheduleReleaseMutation();
  const [problem, setProblem] = useState<unknown>(null);

  const send = async ({ note, seen, at }: Request): Promise<string> => {
    const body = { note: note.trim() === '' ? null : note.trim(), seen };
    if (at === null) {
      const { number } = await release({ key: reportKey, data: body }).unwrap();
      return say('release.done', { number });
    }
    const when = { releaseAt: at, timeZone: ownTimeZone(), replace: false };
    const pending = await schedule({ key: reportKey, data: { ...body, ...when } }).unwrap();
    return say('release.scheduled', {
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
