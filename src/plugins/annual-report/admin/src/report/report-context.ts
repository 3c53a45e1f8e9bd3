import { createContext, useContext } from 'react';
import type { AdminReport } from '../../../contract/admin/home';
import type { ReportKey } from '../api/annals-api';

const ReportContext = createContext<AdminReport | null>(null);

export const ReportProvider = ReportContext.Provider;

/** The report whose pages are open. @throws outside of them */
export function useReport(): AdminReport & { reportKey: ReportKey } {
  const report = useContext(ReportContext);
  if (report === null) throw new Error('There is no report here.');
  return { ...report, reportKey: { school: report.school.code, year: report.year } };
}
