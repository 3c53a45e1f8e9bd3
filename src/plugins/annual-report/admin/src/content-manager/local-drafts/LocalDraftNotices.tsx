import { Button, Dialog } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words';
import type { KeptForm } from './kept-forms';

/** Offers what was typed and not saved when the document is opened again. It waits for an answer. */
export function KeptDialog({
  kept,
  onRestore,
  onDiscard,
}: {
  kept: KeptForm;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const say = useWords();
  const intl = useIntl();
  const when = intl.formatDate(kept.at, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Dialog.Root open>
      <Dialog.Content>
        <Dialog.Header>{say('kept.title')}</Dialog.Header>
        <Dialog.Body icon={<ClockCounterClockwise width="24px" height="24px" fill="primary600" />}>
          {say('kept.offer', { when })}
        </Dialog.Body>
        <Dialog.Footer>
          <Button fullWidth variant="tertiary" onClick={onDiscard}>
            {say('kept.discard')}
          </Button>
          <Button fullWidth onClick={onRestore}>
            {say('kept.restore')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
