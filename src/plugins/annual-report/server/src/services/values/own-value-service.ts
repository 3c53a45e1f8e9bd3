import type { Core } from '@strapi/strapi';
import type { OwnValue, OwnValueKind, OwnValueMade } from '../../../../contract/admin/own-values';
import { ownCode } from '../../../../domain/content/own-codes';
import type { ReportKey } from '../../../../domain/base/report-key';
import type { MayUpdate } from '../../access/may-update';
import { newKey } from '../../hash/random-key';
import { validationProblem } from '../../messages/problem';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createOwnIndicatorRepository } from '../../repositories/values/own-indicator-repository';
import { VALUES_WRITTEN } from '../../uids';
import { createTextEditService } from '../edits/text-edit-service';
import { createPreparedReports } from '../prepared/prepared-reports';
import { createValueGridService } from './value-grid-service';
import { writeValues } from './write-values';

type MakeRequest = ReportKey & {
  /** Id of an open number of the ledger. */
  number: string;
  name: string;
  unit: string | null;
  kind: OwnValueKind;
  by: { userId: number | null };
  mayUpdate: MayUpdate;
};

/** Values of indicators that a school makes for itself, of numbers that its text prints. */
export function createOwnValueService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** @throws NotFoundError when the report does not exist */
    async list(report: ReportKey): Promise<OwnValue[]> {
      await createValueGridService({ strapi }).requireReport(report);
      const connection = outsideTransactions({ strapi });
      return createOwnIndicatorRepository({ connection }).list({ school: report.school });
    },

    /**
     * Makes an indicator of the school's own with the value that an open number prints, and binds the number to it: all
     * of it or nothing. It is in no release before somebody has reviewed the value.
     * @throws ValidationError `number-not-value` when the number is not open any more
     */
    async make({ number, name, unit, kind, by, ...request }: MakeRequest): Promise<OwnValueMade> {
      const { school, year } = request;
      const report = await createPreparedReports({ strapi }).open({
        school,
        year,
        status: 'draft',
      });
      const planned = await report.run('planOwnValue', { number });
      if (planned === null) throw validationProblem({ strapi, code: 'number-not-value' });
      const { value, text, decimals, place, edit } = planned;
      const code = ownCode({ school, sign: newKey() });
      const token = `{{${code}${planned.year === year ? '' : `@${planned.year}`}}}`;
      const made = await inTransaction(strapi, async (connection) => {
        await createOwnIndicatorRepository({ connection }).add({
          strapi,
          school,
          indicator: { code, name, unit, kind, decimals },
          userId: by.userId,
        });
        const cell = { indicator: code, year: planned.year, revision: null, value, text };
        await writeValues({ strapi, connection, school, cells: [cell], by, reason: null });
        const undo = await createTextEditService({ strapi }).edit({
          ...request,
          report: report.documentId,
          documents: [{ ...place, edits: [{ ...edit, words: token }] }],
          by,
        });
        return { indicator: code, count: 1, undo };
      });
      await strapi.eventHub.emit(VALUES_WRITTEN, { school, values: 1 });
      return made;
    },
  };
}
