import { Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import type { DeskTable } from '../../../../contract/desk/values';
import type { ReportKey } from '../../api/annals-api';
import { readRefusal } from '../../api/read-refusal';
import { useAnnalsRemoveTableMutation } from '../../api/tables-api';
import { useWords } from '../../words/use-words';

/** Asks before a chart goes. */
export function DeleteTableDialog({
  report,
  table: { key, title },
  onClose,
}: {
  report: ReportKey;
  table: DeskTable;
  onClose: () => void;
}) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const [remove] = useAnnalsRemoveTableMutation();
  const confirm = async (): Promise<void> => {
    try {
      await remove({ report, key }).unwrap();
      toggleNotification({ type: 'success', message: say('numbers.deleted', { title }) });
    } catch (error) {
      const message = readRefusal({ error }).message ?? say('common.failed');
      toggleNotification({ type: 'danger', message });
    }
    onClose();
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <ConfirmDialog title={say('numbers.delete-table')} onConfirm={confirm}>
        {say('numbers.delete-body', { title })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
