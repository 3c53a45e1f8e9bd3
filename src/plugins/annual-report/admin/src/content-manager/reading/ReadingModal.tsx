import { Button, Modal } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../../words/use-words';

const Wide = styled(Modal.Content)`
  max-width: min(96vw, 96rem);
  width: 96vw;
`;

/** A button that opens a reading view, which begins to work only then. */
export const ReadingModal = ({
  button,
  title,
  children,
}: {
  button: string;
  title: string;
  children: ReactNode;
}) => {
  const say = useWords();
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button type="button" variant="secondary" fullWidth startIcon={<Eye />}>
          {button}
        </Button>
      </Modal.Trigger>
      <Wide>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('common.close')}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Wide>
    </Modal.Root>
  );
};
