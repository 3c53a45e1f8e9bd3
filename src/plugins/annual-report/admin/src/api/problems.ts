import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { z } from 'zod';
import { useTranslate } from '../texts/use-texts';

const refusalSchema = z.object({
  status: z.int().optional(),
  message: z.string().optional(),
  details: z.unknown().optional(),
});

/** What a request ended with: its status where there was an answer, the server's sentence, and details. */
type Refusal = { status: number | null; message: string | null; details: unknown };

/** Reads what Strapi's requests fail with. The sentence is the server's own, if it gave one. */
export function readRefusal({ error }: { error: unknown }): Refusal {
  const read = refusalSchema.safeParse(error);
  if (!read.success) return { status: null, message: null, details: null };
  const { status = null, message = '', details = null } = read.data;
  return { status, message: status === null || message === '' ? null : message, details };
}

const problemSchema = z.object({
  message: z.string(),
  details: z.looseObject({ code: z.string() }),
});

/**
 * What the server says of a request that it refused, in its reader's language; null when it said nothing that
 * is meant for people: the network failed, or the server.
 */
export function reasonOf(error: unknown): string | null {
  const problem = problemSchema.safeParse(error);
  return problem.success ? problem.data.message : null;
}

/** Gives `problemText`: what the server says of a refusal in its reader's language; a general word otherwise. */
export function useProblemText(): (error: unknown) => string {
  const translate = useTranslate();
  return useCallback((error) => reasonOf(error) ?? translate('common.failed'), [translate]);
}

/** Gives `tellProblem`: shows what went wrong with a request, in the server's words where it has some. */
export function useTellProblem(): (error: unknown) => void {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  return useCallback(
    (error) => {
      const message = readRefusal({ error }).message ?? translate('common.failed');
      toggleNotification({ type: 'danger', message });
    },
    [translate, toggleNotification],
  );
}
