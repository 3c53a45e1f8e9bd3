import { Layouts, Page } from '@strapi/strapi/admin';
import { useAnnalsValuesQuery } from '../../api/values-api';
import { useReport } from '../../report/report-context';
import { NumbersDesk } from './NumbersDesk';

/** The numbers of a report: one spreadsheet for each of its tables. */
function NumbersPage() {
  const { reportKey } = useReport();
  const { data, isLoading, isError, refetch } = useAnnalsValuesQuery(reportKey, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  return (
    <Layouts.Content>
      <NumbersDesk
        key={`${reportKey.school}/${reportKey.year}`}
        report={reportKey}
        values={data}
        refetch={() => refetch()}
      />
    </Layouts.Content>
  );
}

export default NumbersPage;
