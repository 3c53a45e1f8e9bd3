import { Button, Modal } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';
import { styled } from 'styled-components';
import { useTranslate } from '../texts/use-texts';

const Wide = styled(Modal.Content)`
  max-width: min(96vw, 96rem);
  width: 96vw;
`;

/** A dialog for something long to read. What stands in it begins to work when its trigger is pressed. */
export function WideModal({
  trigger,
  title,
  children,
}: {
  /** The button that opens it. */
  trigger: ReactElement;
  title: string;
  children: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Modal.Root>
      <Modal.Trigger>{trigger}</Modal.Trigger>
      <Wide>
        <Modal.Header closeLabel={`${translate('common.close')} ${title}`}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{translate('common.close')}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Wide>
    </Modal.Root>
  );
}
