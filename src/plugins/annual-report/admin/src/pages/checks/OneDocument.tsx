import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';

/** Says that the findings of one document alone are shown, and leads back to all. */
export function OneDocument({ title, onShowAll }: { title: string; onShowAll: () => void }) {
  const say = useWords();
  return (
    <Flex background="primary100" padding={3} hasRadius gap={4} justifyContent="space-between">
      <Typography>{say('checks.one-document', { title })}</Typography>
      <Button size="S" variant="tertiary" onClick={onShowAll}>
        {say('checks.show-all')}
      </Button>
    </Flex>
  );
}
