import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useCallback } from 'react';
import { useLeaveGuard } from '../../../kept/use-leave-guard';
import { useWords } from '../../../words/use-words';

/** Asks before the page is left, by a link of the panel or by the browser, while there is a reason to stay. */
export function LeaveGuard({ reason }: { reason: string | null }) {
  const say = useWords();
  const blocker = useLeaveGuard({ hasUnsaved: useCallback(() => reason !== null, [reason]) });
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={() => blocker.reset()}>
      <Dialog.Content>
        <Dialog.Header>{say('photos.leave.title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>{reason}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('photos.leave.stay')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger" fullWidth onClick={() => blocker.proceed()}>
            {say('photos.leave.go')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
