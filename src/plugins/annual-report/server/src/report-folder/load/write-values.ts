import type { Core } from '@strapi/strapi';
import type { ObservationContent } from '../../../../domain/content/report-content';
import { folderReason } from '../../messages/commands/folder-messages';
import { inTransaction } from '../../repositories/connection';
import { createDocument, upsertDocument } from '../../repositories/document-writer';
import { createReviewRepository } from '../../repositories/review-repository';
import { OBSERVATION } from '../../uids';
import type { FolderObservation } from '../folder-report';
import type { FolderProblem } from '../read/folder-files';
import type { FolderPlaces } from '../read/read-folder';
import { isPrintedAlike, observationKey, shownValue } from '../read/read-values';

/** What of a folder's values is new, and what only says more of a value that stands. */
export type ValuePlan = { added: FolderObservation[]; completed: FolderObservation[] };

/** What is said beside a value. */
const BESIDE = ['note', 'respondents', 'method'] as const;

const keyOf = ({ indicator, year }: { indicator: string; year: number }): string =>
  observationKey({ code: indicator, year });

/**
 * Holds values against those that stand, of the database or of other years that are loaded: a value that stands is not
 * written twice. What a folder leaves unsaid beside it stays as it is; what it says first is added. Values that print
 * something else are problems.
 */
export function planValues({
  given,
  standing,
  places,
}: {
  given: FolderObservation[];
  standing: ObservationContent[];
  places: FolderPlaces;
}): { plan: ValuePlan; problems: FolderProblem[] } {
  const known = new Map(standing.map((value) => [keyOf(value), value]));
  const plan: ValuePlan = { added: [], completed: [] };
  const problems: FolderProblem[] = [];
  for (const value of given) {
    const existing = known.get(keyOf(value));
    if (!existing) {
      plan.added.push(value);
      continue;
    }
    const contradicts = BESIDE.some(
      (field) =>
        value[field] !== null && existing[field] !== null && value[field] !== existing[field],
    );
    if (!isPrintedAlike(value, existing) || contradicts) {
      const place = places.values.get(keyOf(value)) ?? { file: 'values', line: 1 };
      const shown = (one: ObservationContent): string =>
        [shownValue(one), one.note, one.respondents, one.method]
          .filter((part) => part !== null)
          .join(', ');
      const params = {
        code: value.indicator,
        year: value.year,
        standing: shown(existing),
        given: shown(value),
      };
      problems.push({ ...place, reason: folderReason('value-contradicts', params) });
    } else if (BESIDE.some((field) => value[field] !== null && existing[field] === null)) {
      const { note, respondents, method } = existing;
      plan.completed.push({
        ...value,
        note: value.note ?? note,
        respondents: value.respondents ?? respondents,
        method: value.method ?? method,
      });
    }
  }
  return { plan, problems };
}

/** Writes what is new and marks what a reviewer has looked at. */
export async function writeValues({
  strapi,
  school,
  plan,
}: {
  strapi: Core.Strapi;
  school: string;
  plan: ValuePlan;
}): Promise<void> {
  const toData = ({ indicator, status, reviewed: _reviewed, ...value }: FolderObservation) => ({
    ...value,
    schoolCode: school,
    indicatorCode: indicator,
    valueStatus: status,
  });
  for (const value of plan.added) {
    await createDocument({ strapi, uid: OBSERVATION, data: toData(value) });
  }
  for (const value of plan.completed) {
    const { schoolCode, indicatorCode, year, ...data } = toData(value);
    const identity = { schoolCode, indicatorCode, year };
    await upsertDocument({ strapi, uid: OBSERVATION, identity, data });
  }
  const cells = [...plan.added, ...plan.completed]
    .filter(({ reviewed }) => reviewed)
    .map(({ indicator, year }) => ({ indicator, year }));
  await inTransaction(strapi, (connection) =>
    createReviewRepository({ connection, school }).mark({ cells, userId: null }),
  );
}
