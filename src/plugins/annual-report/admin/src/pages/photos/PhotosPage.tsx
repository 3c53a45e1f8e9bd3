import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import { useAnnalsPhotosQuery } from '../../api/photos-api';
import { useReport } from '../../report/report-context';
import { PhotosDesk } from './PhotosDesk';

/** The photographs of the school, beside the report that they are chosen for. */
function PhotosPage() {
  const {
    reportKey: { school, year },
  } = useReport();
  const report = useMemo(() => ({ school, year }), [school, year]);
  const { data, isError, refetch } = useAnnalsPhotosQuery(report, {
    refetchOnMountOrArgChange: true,
  });
  const reload = useCallback(async () => (await refetch()).data, [refetch]);
  if (isError) return <Page.Error />;
  if (data === undefined) return <Page.Loading />;
  return (
    <Layouts.Content>
      <PhotosDesk report={report} found={data} reload={reload} />
    </Layouts.Content>
  );
}

export default PhotosPage;
