import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState } from 'react';
import { useTranslate } from '../texts/use-texts';

/** What was done before and not saved, offered again. Closing it decides nothing: the draft stays. */
export function DraftNotice({
  text,
  restore,
  discard,
  onRestore,
  onDiscard,
}: {
  text: string;
  /** What the buttons say. */
  restore: string;
  discard: string;
  onRestore: () => void;
  onDiscard: () => void;
}) {
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <Box
      role="status"
      width="100%"
      marginTop={2}
      marginBottom={2}
      padding={3}
      hasRadius
      background="warning100"
      borderColor="warning200"
    >
      <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
        <Flex gap={2} flex="1" justifyContent="space-between" wrap="wrap">
          <Typography>{text}</Typography>
          <Flex gap={2} wrap="wrap">
            <Button size="S" onClick={onRestore}>
              {restore}
            </Button>
            <Button size="S" variant="tertiary" onClick={onDiscard}>
              {discard}
            </Button>
          </Flex>
        </Flex>
        <IconButton
          size="XS"
          variant="ghost"
          label={translate('common.close')}
          onClick={() => setIsOpen(false)}
        >
          <Cross />
        </IconButton>
      </Flex>
    </Box>
  );
}
