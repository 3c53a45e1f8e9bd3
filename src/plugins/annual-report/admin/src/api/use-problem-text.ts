import { useCallback } from 'react';
import { z } from 'zod';
import { useWords } from '../words/use-words';

const problemSchema = z.object({
  message: z.string(),
  details: z.object({ code: z.string() }),
});

/** Gives `problemText`: what the server says of a refusal in its reader's language; a general word otherwise. */
export const useProblemText = (): ((error: unknown) => string) => {
  const say = useWords();
  return useCallback(
    (error) => {
      const problem = problemSchema.safeParse(error);
      return problem.success ? problem.data.message : say('common.failed');
    },
    [say],
  );
};
