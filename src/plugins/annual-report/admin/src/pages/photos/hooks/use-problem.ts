import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { readRefusal } from '../../../api/read-refusal';
import { useWords } from '../../../words/use-words';

/** Gives `tell`: shows what went wrong with a request, in the server's words where it has some. */
export function useProblem(): (error: unknown) => void {
  const say = useWords();
  const { toggleNotification } = useNotification();
  return useCallback(
    (error) => {
      const message = readRefusal({ error }).message ?? say('common.failed');
      toggleNotification({ type: 'danger', message });
    },
    [say, toggleNotification],
  );
}
