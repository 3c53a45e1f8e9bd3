import { Button, Dialog } from '@strapi/design-system';
import type { DeskPhoto } from '../../../../../contract/desk/photos';
import { useWords } from '../../../words/use-words';
import { AskDialog } from '../hooks/AskDialog';

const isUnused = ({ places, isUsedElsewhere }: DeskPhoto): boolean =>
  places.length === 0 && !isUsedElsewhere;

/** Asks before photographs are deleted; those that something shows are kept, and that is said. */
export function DeleteDialog({
  photos,
  onClose,
  onDelete,
}: {
  photos: DeskPhoto[];
  onClose: () => void;
  onDelete: (ids: string[]) => Promise<void>;
}) {
  const say = useWords();
  const unused = photos.filter(isUnused);
  const kept = photos.length - unused.length;
  const title = say('photos.delete.title');
  if (unused.length === 0) {
    return (
      <Dialog.Root open onOpenChange={onClose}>
        <Dialog.Content>
          <Dialog.Header>{title}</Dialog.Header>
          <Dialog.Body>{say('photos.delete.none')}</Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {say('common.close')}
              </Button>
            </Dialog.Cancel>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    );
  }
  return (
    <AskDialog
      isOpen
      title={title}
      onClose={onClose}
      onConfirm={() => onDelete(unused.map(({ id }) => id))}
    >
      {[
        say('photos.delete.ask', { count: unused.length }),
        ...(kept > 0 ? [say('photos.delete.kept', { kept })] : []),
      ].join(' ')}
    </AskDialog>
  );
}
