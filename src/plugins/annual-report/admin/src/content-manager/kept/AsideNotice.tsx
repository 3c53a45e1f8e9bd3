import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words';
import type { KeptForm } from './kept-forms';

/** Says that the own version still is in this browser, after somebody else's was loaded. */
export function AsideNotice({
  kept,
  onRestore,
  onDiscard,
}: {
  kept: KeptForm;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const say = useWords();
  const intl = useIntl();
  const when = intl.formatDate(kept.at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Box
      role="status"
      width="100%"
      marginTop={2}
      padding={3}
      hasRadius
      background="secondary100"
      borderColor="secondary200"
    >
      <Typography variant="pi">{say('kept.aside', { when })}</Typography>
      <Flex gap={2} marginTop={2} wrap="wrap">
        <Button size="S" variant="secondary" onClick={onRestore}>
          {say('kept.aside-restore')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onDiscard}>
          {say('kept.discard')}
        </Button>
      </Flex>
    </Box>
  );
}
