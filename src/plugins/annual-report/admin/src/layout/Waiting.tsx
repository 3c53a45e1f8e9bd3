import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { useSeconds } from './use-seconds';

const SHORT_SECONDS = 3;

/** Says what is under way, and for how long when it takes longer than one expects. */
export function Waiting({ text }: { text: string }) {
  const say = useWords();
  const seconds = useSeconds();
  return (
    <Flex role="status" justifyContent="center" alignItems="center" gap={4} padding={8}>
      <Box aria-hidden>
        <Loader small>{text}</Loader>
      </Box>
      <Typography>{text}</Typography>
      {seconds < SHORT_SECONDS ? null : (
        <Typography textColor="neutral600">{say('common.seconds', { seconds })}</Typography>
      )}
    </Flex>
  );
}
