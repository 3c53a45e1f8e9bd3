import type { Core } from '@strapi/strapi';
import { measureOperation } from '../../monitoring/metrics';
import type { Actor } from '../../people/acting-user';
import { inTransaction } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { addEdition, holdReport, refusePending } from './add-edition';
import { createFreezer, type Candidate } from './freeze-candidate';
export type ReleaseRequest = ReportKey & {
  note: string | null;
  /** What the releaser looked at, as the changes tell it; nothing is compared when it is left out. */
  seen?: string | null;
  by: Actor['by'];
  name?: Actor['name'];
};

/** What a release tells: the edition's number and the hash of its bytes. */
export type Release = Pick<
  Candidate,
  'number' | 'releasedAt' | 'note' | 'previousSha256' | 'sha256'
> & { bytes: number };

export function describeRelease({
  number,
  releasedAt,
  note,
  previousSha256,
  sha256,
  body,
}: Candidate): Release {
  return {
    number,
    releasedAt,
    note,
    previousSha256,
    sha256,
    bytes: Buffer.byteLength(body),
  };
}

/** One line for the log. */
export function logRelease({
  strapi,
  school,
  year,
  number,
  bytes,
  sha256,
}: ReportKey & Pick<Release, 'number' | 'bytes' | 'sha256'> & { strapi: Core.Strapi }): void {
  strapi.log.info(
    `Released ${school}/${year} edition ${number} (${bytes} bytes, sha256 ${sha256}).`,
  );
}

export function createReleaseService({ strapi }: { strapi: Core.Strapi }) {
  const freezer = createFreezer({ strapi });
  return {
    /**
     * Freezes the published content and the reviewed values as the next edition: files, canonical bytes,
     * hash and released values, the rows in one transaction.
     * @throws what the freezer throws; ApplicationError while the same report is being released, or while a
     * release of it is scheduled
     */
    async release({ by, name = null, ...request }: ReleaseRequest): Promise<Release> {
      const { school, year } = request;
      const hold = { strapi, key: { school, year } };
      const write = (): Promise<Release> =>
        inTransaction(strapi, async (connection) => {
          await holdReport({ ...hold, connection });
          await refusePending({ ...hold, connection });
          const candidate = await freezer.freeze({ connection, request });
          await addEdition({ connection, candidate, by, name });
          return describeRelease(candidate);
        });
      const release = await measureOperation({ strapi, operation: 'release', work: write });
      logRelease({ strapi, school, year, ...release });
      return release;
    },
  };
}
