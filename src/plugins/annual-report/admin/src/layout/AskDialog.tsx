import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/**
 * Strapi's own question before something is lost. Escape and whatever else closes it are the answer that loses
 * nothing. Without `no` and `yes` its buttons are called as everywhere in the panel: cancel and confirm.
 */
export function AskDialog({
  isOpen = true,
  title,
  children,
  no,
  yes,
  another = null,
  onNo,
  onYes,
}: {
  isOpen?: boolean;
  title: string;
  children: ReactNode;
  no?: string;
  yes?: string;
  /** A third answer, after the other two. */
  another?: ReactNode;
  onNo: () => void;
  onYes: () => Promise<void> | void;
}) {
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onNo();
      }}
    >
      <ConfirmDialog
        title={title}
        onConfirm={() => onYes()}
        startAction={
          no === undefined ? undefined : (
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {no}
              </Button>
            </Dialog.Cancel>
          )
        }
        endAction={
          yes === undefined ? undefined : (
            <>
              <Button fullWidth variant="danger-light" onClick={() => void onYes()}>
                {yes}
              </Button>
              {another}
            </>
          )
        }
      >
        {children}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
