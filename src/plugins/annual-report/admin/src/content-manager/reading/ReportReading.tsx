import type { ReportKey } from '../../api/annals-api';
import { useAnnalsDraftReportQuery } from '../../api/desk-document-api';
import { Loading } from '../../layout/Loading';
import { useWords } from '../../words/use-words';
import { ReadingModal } from './ReadingModal';
import { ReportText } from './ReportText';

function View(key: ReportKey) {
  const say = useWords();
  const { data, isError, refetch } = useAnnalsDraftReportQuery(key);
  return data === undefined ? (
    <Loading isError={isError} text={say('reading.failed')} onRetry={() => void refetch()} />
  ) : (
    <ReportText report={data} />
  );
}

/** Opens the whole report as it stands, drafts included, as it would be printed. */
export function ReportReading(key: ReportKey) {
  const say = useWords();
  return (
    <ReadingModal button={say('reading.open-report')} title={say('reading.report-title')}>
      <View {...key} />
    </ReadingModal>
  );
}
