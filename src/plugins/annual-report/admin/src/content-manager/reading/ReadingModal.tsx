import { Button } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import type { ReactNode } from 'react';
import { WideModal } from '../../layout/WideModal';

/** A button that opens a reading view, which begins to work only then. */
export function ReadingModal({
  button,
  title,
  children,
}: {
  button: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <WideModal
      title={title}
      trigger={
        <Button type="button" variant="secondary" fullWidth startIcon={<Eye />}>
          {button}
        </Button>
      }
    >
      {children}
    </WideModal>
  );
}
