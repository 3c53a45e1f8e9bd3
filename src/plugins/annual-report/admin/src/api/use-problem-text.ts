import { useCallback } from 'react';
import { reasonOf } from './reason-of';
import { useWords } from '../words/use-words';

/** Gives `problemText`: what the server says of a refusal in its reader's language; a general word otherwise. */
export function useProblemText(): (error: unknown) => string {
  const say = useWords();
  return useCallback((error) => reasonOf(error) ?? say('common.failed'), [say]);
}
