import { useNotification } from '@strapi/strapi/admin';
import type { AdminTable } from '../../../../../contract/admin/values';
import type { ReportKey } from '../../../api/annals-api';
import { readRefusal } from '../../../api/problems';
import { useAnnalsRemoveTableMutation } from '../../../api/tables-api';
import { AskDialog } from '../../../layout/AskDialog';
import { useTranslate } from '../../../texts/use-texts';

/** Asks before a chart goes. */
export function DeleteTableDialog({
  report,
  table: { key, title },
  onClose,
}: {
  report: ReportKey;
  table: AdminTable;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [remove] = useAnnalsRemoveTableMutation();
  const confirm = async (): Promise<void> => {
    try {
      await remove({ report, key }).unwrap();
      toggleNotification({ type: 'success', message: translate('numbers.deleted', { title }) });
    } catch (error) {
      const message = readRefusal({ error }).message ?? translate('common.failed');
      toggleNotification({ type: 'danger', message });
    }
    onClose();
  };
  return (
    <AskDialog title={translate('numbers.delete-table')} onNo={onClose} onYes={confirm}>
      {translate('numbers.delete-body', { title })}
    </AskDialog>
  );
}
