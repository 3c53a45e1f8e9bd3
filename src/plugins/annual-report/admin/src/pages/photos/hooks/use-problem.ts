import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { z } from 'zod';
import { useWords } from '../../../words/use-words';

/** What the server says of a refusal, in words for whoever reads; a lost connection has none. */
const refusalSchema = z.object({ status: z.int(), message: z.string().min(1) });

/** Gives `tell`: shows what went wrong with a request, in the server's words where it has some. */
export const useProblem = (): ((error: unknown) => void) => {
  const say = useWords();
  const { toggleNotification } = useNotification();
  return useCallback(
    (error) => {
      const refusal = refusalSchema.safeParse(error);
      const message = refusal.success ? refusal.data.message : say('common.failed');
      toggleNotification({ type: 'danger', message });
    },
    [say, toggleNotification],
  );
};
