import { createContext, useContext } from 'react';
import type { DeskReport } from '../../../contract/desk/home';
import type { ReportKey } from '../api/annals-api';

const ReportContext = createContext<DeskReport | null>(null);

export const ReportProvider = ReportContext.Provider;

/** The report whose pages are open. @throws outside of them */
export function useReport(): DeskReport & { reportKey: ReportKey } {
  const report = useContext(ReportContext);
  if (report === null) throw new Error('There is no report here.');
  return { ...report, reportKey: { school: report.school.code, year: report.year } };
}
