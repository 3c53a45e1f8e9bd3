import { Alert, Button, Flex } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { Draft } from './draft';
import { useMoment } from './use-moment';

/** What was entered before and not saved, offered again. */
export const DraftOffer = ({
  draft,
  onRestore,
  onDiscard,
}: {
  draft: Draft;
  onRestore: () => void;
  onDiscard: () => void;
}) => {
  const say = useWords();
  const momentOf = useMoment();
  return (
    <Alert
      variant="warning"
      closeLabel={say('numbers.draft-discard')}
      onClose={onDiscard}
      marginBottom={4}
      action={
        <Flex gap={2}>
          <Button size="S" onClick={onRestore}>
            {say('numbers.draft-restore')}
          </Button>
          <Button size="S" variant="tertiary" onClick={onDiscard}>
            {say('numbers.draft-discard')}
          </Button>
        </Flex>
      }
    >
      {say('numbers.draft-offer', { when: momentOf(draft.savedAt), count: draft.edits.length })}
    </Alert>
  );
};
