import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTranslate } from '../texts/use-texts';

/** Words of a sentence, and what takes their place; null where they stay. */
export type SentencePart = { old: string; words: string | null };

const Struck = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: none;
  overflow-wrap: anywhere;
`;

/** A sentence as it is and as it would be. */
export function BeforeAfter({ parts }: { parts: SentencePart[] }) {
  const translate = useTranslate();
  const line = (name: 'before' | 'after', Mark: typeof Struck | typeof Added) => (
    <Flex tag="div" gap={3} alignItems="flex-start">
      <Box tag="dt" minWidth="4rem">
        <Typography variant="pi" textColor="neutral600">
          {translate(`edits.${name}`)}
        </Typography>
      </Box>
      <Box tag="dd">
        <Typography>
          {parts.map(({ old, words }, index) =>
            words === null ? old : <Mark key={index}>{name === 'before' ? old : words}</Mark>,
          )}
        </Typography>
      </Box>
    </Flex>
  );
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
      {line('before', Struck)}
      {line('after', Added)}
    </Flex>
  );
}
