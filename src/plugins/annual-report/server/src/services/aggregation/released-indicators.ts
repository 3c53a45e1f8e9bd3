import type { Core } from '@strapi/strapi';
import type { Reasons } from '../../../../contract/aggregate';
import { AGGREGATE_REASONS } from '../../../../domain/aggregation/aggregate-reason';
import { AGGREGATE_MESSAGES } from '../../messages/aggregate-messages';
import { notFoundProblem } from '../../messages/problem';
import {
  readReleasedDefinitions,
  type ReleasedDefinition,
} from '../../repositories/aggregation/definition-repository';
import type { Connection } from '../../repositories/connection';

/** The words of the reasons that an answer names, each once. */
export function wordsOf({ reasons }: { reasons: (string | null)[] }): Reasons {
  const named = new Set(reasons);
  return Object.fromEntries(
    AGGREGATE_REASONS.filter((reason) => named.has(reason)).map((reason) => [
      reason,
      AGGREGATE_MESSAGES[reason],
    ]),
  );
}

const MAX_NAMED = 20;

/** @throws NotFoundError for the first of the codes that no readable report prints; it names some that one does */
export function refuseUnknown({
  strapi,
  codes,
  released,
}: {
  strapi: Core.Strapi;
  codes: string[];
  released: ReleasedDefinition[];
}): void {
  const known = released.map(({ code }) => code);
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown === undefined) return;
  const named = known.slice(0, MAX_NAMED).join(', ') || '—';
  throw notFoundProblem({
    strapi,
    code: 'indicator-not-found',
    params: { code: unknown, known: named },
  });
}

/** The released definition of one indicator. @throws NotFoundError that names some that there are */
export async function findReleased({
  strapi,
  connection,
  code,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  code: string;
}): Promise<ReleasedDefinition> {
  const [found] = await readReleasedDefinitions({ connection, codes: [code], year: null });
  if (found) return found;
  const released = await readReleasedDefinitions({ connection, codes: null, year: null });
  refuseUnknown({ strapi, codes: [code], released });
  throw new Error(`The indicator ${code} is released and is not.`);
}
