import type { Core } from '@strapi/strapi';
import type { Edited, EditUndo } from '../../../../contract/admin/edits';
import type { ReportKey } from '../../../../domain/base/report-key';
import type { FindingFix } from '../../../../domain/checks/finding';
import type { DocumentEdits } from '../../../../domain/edits/text-edit';
import type { MayUpdate } from '../../access/may-update';
import { validationProblem } from '../../messages/problem';
import { createPreparedReports } from '../prepared/prepared-reports';
import { createTextEditService } from './text-edit-service';

type EditRequest = ReportKey & { by: { userId: number | null }; mayUpdate: MayUpdate };

/** Edits that a page offers and somebody takes: facts for typed numbers, and the way back. */
export function createOfferedEditService({ strapi }: { strapi: Core.Strapi }) {
  const texts = createTextEditService({ strapi });
  const open = (key: ReportKey) =>
    createPreparedReports({ strapi }).open({
      school: key.school,
      year: key.year,
      status: 'draft',
    });

  const apply = async (
    request: EditRequest & { report: string },
    documents: DocumentEdits[],
  ): Promise<Edited> => {
    const undo = await texts.edit({ ...request, documents });
    return { count: undo.flatMap(({ edits }) => edits).length, undo };
  };

  return {
    /**
     * Puts tokens in the place of numbers, of all that are named or of none. What each prints is what stands there.
     * @throws ValidationError `fact-not-offered`
     */
    async bindFacts({
      facts,
      ...request
    }: EditRequest & { facts: { number: string; token: string }[] }): Promise<Edited> {
      const report = await open(request);
      const { missing, documents } = await report.run('planFacts', { facts });
      if (missing > 0) {
        throw validationProblem({ strapi, code: 'fact-not-offered', params: { count: missing } });
      }
      return apply({ ...request, report: report.documentId }, documents);
    },

    /**
     * Makes the fix that a finding offers.
     * @throws ValidationError `fix-not-offered`
     */
    async applyFix({
      finding,
      fix,
      ...request
    }: EditRequest & { finding: string; fix: FindingFix }): Promise<Edited> {
      const report = await open(request);
      const documents = await report.run('planFix', { finding, fix });
      if (documents === null) throw validationProblem({ strapi, code: 'fix-not-offered' });
      return apply({ ...request, report: report.documentId }, documents);
    },

    /**
     * Takes edits back where the documents are still as these made them.
     * @returns how many were taken back
     */
    async undo({
      documents,
      ...request
    }: EditRequest & { documents: EditUndo[] }): Promise<number> {
      const report = await open(request);
      return (await apply({ ...request, report: report.documentId }, documents)).count;
    },
  };
}
