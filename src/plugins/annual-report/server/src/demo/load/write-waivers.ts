import type { Core } from '@strapi/strapi';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { createWaiverRepository } from '../../repositories/checks/waiver-repository';
import { inTransaction } from '../../repositories/connection';
import type { DemoReport } from '../demo-report';

const BY = 'demo';

/**
 * Puts the demo's waivers in the place of those that an earlier load left. What people accepted themselves
 * stays, but for a reset, which throws edits away.
 */
export const writeWaivers = ({
  strapi,
  demo,
  reset,
}: {
  strapi: Core.Strapi;
  demo: Pick<DemoReport, 'school' | 'report' | 'waivers'>;
  reset: boolean;
}): Promise<void> =>
  inTransaction(strapi, async (connection) => {
    const repository = createWaiverRepository({ connection });
    const key = { school: demo.school.code, year: demo.report.year, by: BY };
    const standing = await repository.list(key);
    const ids = standing.filter(({ by }) => reset || by === BY).map(({ id }) => id);
    await repository.revoke({ ...key, ids });
    await repository.add({
      ...key,
      waivers: demo.waivers.map((waiver) => ({
        finding: findingIdentity(waiver),
        reason: waiver.reason,
        name: waiver.name,
      })),
    });
  });
