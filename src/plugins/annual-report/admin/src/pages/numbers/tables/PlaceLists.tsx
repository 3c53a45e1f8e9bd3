import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { CellKey } from './cell-key';
import type { PlaceLists as Lists } from './place-lists';

const SHOWN = [
  { list: 'problems', word: 'numbers.problems', color: 'danger600' },
  { list: 'missing', word: 'numbers.missing-required', color: 'warning700' },
  { list: 'unreviewed', word: 'numbers.to-review', color: 'neutral800' },
] as const;

/**
 * How many values wait for somebody, each with the way to the next one, whatever table it is in. As high with none
 * as with all: the grid below must not move while somebody types in it.
 */
export function PlaceLists({
  lists,
  canReview,
  onNext,
}: {
  lists: Lists;
  canReview: boolean;
  onNext: (values: CellKey[]) => void;
}) {
  const say = useWords();
  const shown = SHOWN.filter(
    ({ list }) => lists[list].length > 0 && (list !== 'unreviewed' || canReview),
  );
  return (
    <Flex gap={4} minHeight="32px" wrap="wrap">
      {shown.length === 0 && (
        <Typography textColor="neutral600">{say('numbers.none-missing')}</Typography>
      )}
      {shown.map(({ list, word, color }) => {
        const text = say(word, { count: lists[list].length });
        return (
          <Flex key={list} gap={1}>
            <Typography textColor={color}>{text}</Typography>
            <Button
              variant="ghost"
              size="S"
              aria-label={say('numbers.next-of', { list: text })}
              onClick={() => onNext(lists[list])}
            >
              {say('numbers.next')}
            </Button>
          </Flex>
        );
      })}
    </Flex>
  );
}
