import type { Core } from '@strapi/strapi';
import type { ReportJson } from '../../../../contract/report';
import { compareChain } from '../../../../domain/verification/compare-head';
import { compareValues } from '../../../../domain/verification/compare-values';
import type { Difference } from '../../../../domain/verification/difference';
import { outsideTransactions } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import {
  createVerificationRepository,
  type StoredEdition,
} from '../../repositories/editions/verification-repository';
import { createFormatService } from '../formats/format-service';
import { checkBytes, createFileCheck } from './check-files';
import { checkFormats, checkOwnParts } from './check-formats';
import { createServerClient, ownAnswers } from './answers';
import { createServedAnswers } from './served-answers';
/** What was found of one edition, and how much of it was looked at. */
export type EditionVerdict = ReportKey & {
  number: number;
  sha256: string;
  withdrawn: { at: string; reason: string } | null;
  checked: { values: number; files: number; formats: number };
  differences: Difference[];
};

const NOTHING = { values: 0, files: 0, formats: 0 };

/**
 * Checks that editions are what they were and that all that is made of them holds the same numbers. With `url`
 * the answers of that server are compared with what is stored; without it they are made on the spot.
 */
export function createVerifyService({
  strapi,
  url = null,
}: {
  strapi: Core.Strapi;
  url?: string | null;
}) {
  const stored = createVerificationRepository({ connection: outsideTransactions({ strapi }) });
  const formats = createFormatService({ strapi });
  const checkFiles = createFileCheck({ strapi });
  const served =
    url === null ? null : createServedAnswers({ client: createServerClient({ strapi, url }) });

  const verifyReport = async ({
    record,
    report,
    body,
    isLatest,
  }: {
    record: StoredEdition;
    report: ReportJson;
    body: string;
    isLatest: boolean;
  }): Promise<Pick<EditionVerdict, 'checked' | 'differences'>> => {
    const { number, sha256 } = record;
    const source = formats.sourceOf({ body, number, sha256 });
    const released = await stored.values(record);
    const files = await checkFiles({ report });
    const made = await checkFormats({ source, isLatest, answers: served?.files ?? ownAnswers });
    return {
      checked: { values: released.length, files: files.count, formats: made.count },
      differences: [
        ...compareValues({ report, released }),
        ...files.differences,
        ...made.differences,
        ...checkOwnParts({ strapi, report }),
        ...((await served?.edition({ source, body, isLatest })) ?? []),
      ],
    };
  };

  const verifyEdition = async (
    record: StoredEdition,
    before: StoredEdition | null,
    isLatest: boolean,
  ): Promise<EditionVerdict> => {
    const { school, year, number, sha256, withdrawn } = record;
    const chain = compareChain({ record, before });
    const head = { school, year, number, sha256, withdrawn };
    if (withdrawn) {
      const gone = (await served?.withdrawn(record)) ?? [];
      return { ...head, checked: NOTHING, differences: [...chain, ...gone] };
    }
    const body = (await stored.body(record)) ?? '';
    const { report, differences } = checkBytes({ body, record });
    const shown = [...chain, ...differences];
    if (report === null) return { ...head, checked: NOTHING, differences: shown };
    const { checked, differences: more } = await verifyReport({ record, report, body, isLatest });
    return { ...head, checked, differences: [...shown, ...more] };
  };

  return {
    /** Reports that have an edition; of one school and year where they are given. */
    reports: (key: Partial<ReportKey>): Promise<ReportKey[]> => stored.reports(key),

    /** Every edition of a report, oldest first. */
    async verify(key: ReportKey): Promise<EditionVerdict[]> {
      const records = await stored.records(key);
      const latest = records.findLast(({ withdrawn }) => withdrawn === null);
      const verdicts: EditionVerdict[] = [];
      for (const [index, record] of records.entries()) {
        const before = records[index - 1] ?? null;
        verdicts.push(await verifyEdition(record, before, record === latest));
      }
      const last = verdicts.at(-1);
      last?.differences.push(...((await served?.history({ ...key, records })) ?? []));
      return verdicts;
    },
  };
}
