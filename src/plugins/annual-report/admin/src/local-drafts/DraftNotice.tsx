import { Alert, Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useWords } from '../words/use-words';

/** What was done before and not saved, offered again. Closing it decides nothing: the work stays kept. */
export function KeptOffer({
  text,
  onRestore,
  onDiscard,
}: {
  text: string;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <Alert
      variant="warning"
      closeLabel={say('common.close')}
      onClose={() => setIsOpen(false)}
      marginBottom={4}
      action={
        <Flex gap={2}>
          <Button size="S" onClick={onRestore}>
            {say('kept-work.restore')}
          </Button>
          <Button size="S" variant="tertiary" onClick={onDiscard}>
            {say('kept-work.discard')}
          </Button>
        </Flex>
      }
    >
      {text}
    </Alert>
  );
}
