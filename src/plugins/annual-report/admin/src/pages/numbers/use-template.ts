import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { reportAddress, type ReportKey } from '../../api/annals-api';
import { useWords } from '../../words/use-words';

/** Gives `download`: the template of a table as a file of the browser's. */
export function useTemplate({ report }: { report: ReportKey }) {
  const say = useWords();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async ({ key, title }: { key: string; title: string }): Promise<void> => {
    try {
      const address = `${reportAddress(report)}/tables/${key}/template?format=xlsx`;
      const { data } = await get(address, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = `${title}-${report.year}.xlsx`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      toggleNotification({ type: 'danger', message: say('common.failed') });
    }
  };
}
