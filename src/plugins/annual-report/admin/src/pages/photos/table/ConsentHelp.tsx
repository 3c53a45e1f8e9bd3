import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../../../words/use-words';

const Summary = styled.summary`
  width: fit-content;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  cursor: pointer;
`;

/** What consent means, for a teacher. */
export function ConsentHelp() {
  const say = useWords();
  return (
    <details>
      <Summary>{say('photos.help.title')}</Summary>
      <Box background="neutral0" hasRadius padding={4} marginTop={2}>
        {(['obtained', 'not-needed', 'pending'] as const).map((consent) => (
          <Typography key={consent} tag="p" lineHeight="1.8">
            {say(`photos.help.${consent}`)}
          </Typography>
        ))}
      </Box>
    </details>
  );
}
