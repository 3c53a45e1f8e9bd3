import { Button, Dialog } from '@strapi/design-system';
import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { AskDialog } from '../../../layout/AskDialog';
import { isUnused } from './filter-photos';

/** Asks before photographs are deleted; those that something shows are kept, and that is said. */
export function DeleteDialog({
  photos,
  onClose,
  onDelete,
}: {
  photos: AdminPhoto[];
  onClose: () => void;
  onDelete: (ids: string[]) => Promise<void>;
}) {
  const translate = useTranslate();
  const unused = photos.filter(isUnused);
  const staying = photos.length - unused.length;
  const title = translate('photos.delete.title');
  if (unused.length === 0) {
    return (
      <Dialog.Root open onOpenChange={onClose}>
        <Dialog.Content>
          <Dialog.Header>{title}</Dialog.Header>
          <Dialog.Body>{translate('photos.delete.none')}</Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {translate('common.close')}
              </Button>
            </Dialog.Cancel>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    );
  }
  return (
    <AskDialog title={title} onNo={onClose} onYes={() => onDelete(unused.map(({ id }) => id))}>
      {[
        translate('photos.delete.ask', { count: unused.length }),
        ...(staying > 0 ? [translate('photos.delete.kept', { kept: staying })] : []),
      ].join(' ')}
    </AskDialog>
  );
}
