import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useWords } from '../words/use-words';

type ApiProblem = Parameters<ReturnType<typeof useAPIErrorHandler>['formatAPIError']>[0];

const isApiProblem = (error: unknown): error is ApiProblem =>
  typeof error === 'object' && error !== null && 'message' in error && 'name' in error;

/** Gives `tellProblem`: shows why the server refused, in its own words, or that something went wrong. */
export function useTellProblem() {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return useCallback(
    (error: unknown): void => {
      const message = isApiProblem(error) ? formatAPIError(error) : say('common.failed');
      toggleNotification({ type: 'danger', message });
    },
    [formatAPIError, say, toggleNotification],
  );
}
