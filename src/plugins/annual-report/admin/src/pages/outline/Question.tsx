import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

type Props = {
  title?: string;
  text: string;
  /** The answer that loses nothing: it has the focus, and Escape gives it too. */
  no: string;
  yes: string;
  onNo: () => void;
  onYes: () => void;
};

/** Asks before something is lost. */
export function Question({ title, text, no, yes, onNo, onYes }: Props) {
  return (
    <Dialog.Root open>
      <Dialog.Content onEscapeKeyDown={onNo}>
        <Dialog.Header>{title ?? yes}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>{text}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary" onClick={onNo}>
              {no}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={onYes}>
              {yes}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
