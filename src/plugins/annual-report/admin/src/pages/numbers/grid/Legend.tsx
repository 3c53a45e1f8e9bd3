import { Box, Flex, Typography } from '@strapi/design-system';
import type { TextId } from '../../../texts';
import { useTranslate } from '../../../texts/use-texts';

const MARKS: { textId: TextId; background: string; bar?: string }[] = [
  { textId: 'numbers.cell.mark-edited', background: 'primary100' },
  { textId: 'numbers.cell.mark-problem', background: 'danger100' },
  { textId: 'numbers.cell.mark-conflict', background: 'alternative100' },
  { textId: 'numbers.cell.mark-changed', background: 'neutral0', bar: 'warning500' },
  { textId: 'numbers.cell.mark-unreviewed', background: 'neutral0', bar: 'neutral300' },
  { textId: 'numbers.cell.mark-empty', background: 'neutral0', bar: 'danger500' },
];

/** What the colours of the grid mean. */
export function Legend() {
  const translate = useTranslate();
  return (
    <Flex gap={4} wrap="wrap" paddingTop={2} role="group" aria-label={translate('numbers.legend')}>
      {MARKS.map(({ textId, background, bar }) => (
        <Flex key={textId} gap={1}>
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
            {translate(textId)}
          </Typography>
        </Flex>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {`ƒ ${translate('numbers.cell.mark-derived')} · ✎ ${translate('numbers.remark.is-there')}`}
      </Typography>
    </Flex>
  );
}
