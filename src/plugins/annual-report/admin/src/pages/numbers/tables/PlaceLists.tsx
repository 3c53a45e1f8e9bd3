import { Button, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../../texts/use-texts';
import type { CellKey } from '../values/cells';
import type { PlaceLists as Lists } from './place-lists';

const LISTS = [
  { list: 'problems', textId: 'numbers.problems', color: 'danger600' },
  { list: 'missing', textId: 'numbers.missing-required', color: 'warning700' },
  { list: 'unreviewed', textId: 'numbers.to-review', color: 'neutral800' },
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
  const translate = useTranslate();
  const filled = LISTS.filter(
    ({ list }) => lists[list].length > 0 && (list !== 'unreviewed' || canReview),
  );
  return (
    <Flex gap={4} minHeight="32px" wrap="wrap">
      {filled.length === 0 && (
        <Typography textColor="neutral600">{translate('numbers.none-missing')}</Typography>
      )}
      {filled.map(({ list, textId, color }) => {
        const text = translate(textId, { count: lists[list].length });
        return (
          <Flex key={list} gap={1}>
            <Typography textColor={color}>{text}</Typography>
            <Button
              variant="ghost"
              size="S"
              aria-label={translate('numbers.next-of', { list: text })}
              onClick={() => onNext(lists[list])}
            >
              {translate('numbers.next')}
            </Button>
          </Flex>
        );
      })}
    </Flex>
  );
}
