import { Box, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { WordId } from '../../words';

const MARKS: { word: WordId; background: string; bar?: string }[] = [
  { word: 'numbers.cell.mark-edited', background: 'primary100' },
  { word: 'numbers.cell.mark-problem', background: 'danger100' },
  { word: 'numbers.cell.mark-conflict', background: 'alternative100' },
  { word: 'numbers.cell.mark-changed', background: 'neutral0', bar: 'warning500' },
  { word: 'numbers.cell.mark-unreviewed', background: 'neutral0', bar: 'neutral300' },
  { word: 'numbers.cell.mark-empty', background: 'neutral0', bar: 'danger500' },
];

/** What the colours of the grid mean. */
export function Legend() {
  const say = useWords();
  return (
    <Flex gap={4} wrap="wrap" paddingTop={2} role="group" aria-label={say('numbers.legend')}>
      {MARKS.map(({ word, background, bar }) => (
        <Flex key={word} gap={1}>
          <Flex
            aria-hidden
            background={background}
            borderColor="neutral200"
            width="18px"
            height="14px"
            alignItems="stretch"
          >
            {bar !== undefined && <Box background={bar} width="4px" />}
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {say(word)}
          </Typography>
        </Flex>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {`ƒ ${say('numbers.cell.mark-derived')}`}
      </Typography>
    </Flex>
  );
}
