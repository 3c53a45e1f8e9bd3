import { Button, Dialog } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useTranslate } from '../../texts/use-texts';

/** Offers what was typed and not saved when the document is opened again. It waits for an answer. */
export function DraftDialog({
  at,
  onRestore,
  onDiscard,
}: {
  /** When it was typed (ISO). */
  at: string;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const translate = useTranslate();
  const intl = useIntl();
  const when = intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Dialog.Root open>
      <ConfirmDialog
        title={translate('draft.title')}
        icon={<ClockCounterClockwise width="24px" height="24px" fill="primary600" />}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onDiscard}>
            {translate('draft.discard')}
          </Button>
        }
        endAction={
          <Button fullWidth onClick={onRestore}>
            {translate('draft.restore')}
          </Button>
        }
      >
        {translate('draft.offer', { when })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
