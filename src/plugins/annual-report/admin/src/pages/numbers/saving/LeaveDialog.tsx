import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useWords } from '../../words/use-words';

/** Asks what becomes of unsaved changes before the page is left. */
export function LeaveDialog({
  isOpen,
  count,
  onStay,
  onLeave,
  onSave,
}: {
  isOpen: boolean;
  count: number;
  onStay: () => void;
  onLeave: () => void;
  onSave: () => void;
}) {
  const say = useWords();
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onStay();
      }}
    >
      <Dialog.Content>
        <Dialog.Header>{say('numbers.leave-title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          {say('numbers.leave-body', { count })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary">{say('numbers.leave-stay')}</Button>
          </Dialog.Cancel>
          <Button variant="danger-light" onClick={onLeave}>
            {say('numbers.leave-go')}
          </Button>
          <Button onClick={onSave}>{say('numbers.leave-save')}</Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
