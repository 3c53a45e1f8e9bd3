import type { ReportKey } from '../../api/annals-api';
import { useAnnalsDraftReportQuery } from '../../api/document-panel-api';
import { Loading } from '../../layout/Waiting';
import { useTranslate } from '../../texts/use-texts';
import { ReadingModal } from './ReadingModal';
import { ReportText } from './ReportText';

function View(key: ReportKey) {
  const translate = useTranslate();
  const { data, isError, refetch } = useAnnalsDraftReportQuery(key);
  return data === undefined ? (
    <Loading isError={isError} text={translate('reading.failed')} onRetry={() => void refetch()} />
  ) : (
    <ReportText report={data} />
  );
}

/** Opens the whole report as it stands, drafts included, as it would be printed. */
export function ReportReading(key: ReportKey) {
  const translate = useTranslate();
  return (
    <ReadingModal
      button={translate('reading.open-report')}
      title={translate('reading.report-title')}
    >
      <View {...key} />
    </ReadingModal>
  );
}
