import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

/** Asks before something is lost. */
export function AskDialog({
  isOpen,
  title,
  children,
  onClose,
  onConfirm,
}: {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  onClose: () => void;
  onConfirm: () => Promise<void> | void;
}) {
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <ConfirmDialog title={title} onConfirm={() => onConfirm()}>
        {children}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
