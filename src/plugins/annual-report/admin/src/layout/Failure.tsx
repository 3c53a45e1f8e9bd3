import { Alert, Box, Button } from '@strapi/design-system';
import { useWords } from '../words/use-words';

/** Something that could not be loaded, with a way to try again. */
export function Failure({ text, onRetry }: { text: string; onRetry: () => void }) {
  const say = useWords();
  return (
    <Box paddingTop={6}>
      <Alert
        variant="danger"
        closeLabel={say('common.retry')}
        onClose={onRetry}
        action={
          <Button variant="danger-light" size="S" onClick={onRetry}>
            {say('common.retry')}
          </Button>
        }
      >
        {text}
      </Alert>
    </Box>
  );
}
