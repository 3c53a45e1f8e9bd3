import { Flex, Popover, Button, Box, Typography } from '@strapi/design-system';
import { Question as QuestionMark } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { OutlineNumbers, OutlineSave } from '../../../../contract/admin/outline';
import { useTranslate } from '../../texts/use-texts';
import { ROOT, siblingsIn, type OutlineState } from './model/outline-state';

const KINDS = ['figures', 'tables', 'annexes'] as const;

/** How much there is, who saved it last, and how the page is used. */
export function OutlineSummary({
  state,
  numbers,
  lastSave,
}: {
  state: OutlineState;
  numbers: Map<string, OutlineNumbers>;
  lastSave: OutlineSave | null;
}) {
  const translate = useTranslate();
  const intl = useIntl();
  const tops = siblingsIn(state, 'chapter', ROOT).map((id) => numbers.get(id));
  const [figures = 0, tables = 0, annexes = 0] = KINDS.map((kind) =>
    Math.max(0, ...tops.map((top) => top?.[kind]?.to ?? 0)),
  );
  const items = [...state.items.values()];
  const cases = items.filter(({ kind }) => kind === 'case').length;
  const chapters = items.length - cases;
  return (
    <Flex gap={4} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {translate('outline.counts', { chapters, cases, figures, tables, annexes })}
      </Typography>
      {lastSave && (
        <Typography variant="pi" textColor="neutral600">
          {translate('outline.last-save', {
            name: lastSave.name,
            when: intl.formatDate(lastSave.at, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </Typography>
      )}
      <Popover.Root>
        <Popover.Trigger>
          <Button variant="ghost" size="S" startIcon={<QuestionMark />}>
            {translate('outline.help')}
          </Button>
        </Popover.Trigger>
        <Popover.Content>
          <Box padding={4} maxWidth="46rem">
            <Typography tag="p">{translate('outline.help-mouse')}</Typography>
            <Box paddingTop={2}>
              <Typography tag="p">{translate('outline.help-add')}</Typography>
            </Box>
            <Box paddingTop={2}>
              <Typography tag="p">{translate('outline.help-keys')}</Typography>
            </Box>
          </Box>
        </Popover.Content>
      </Popover.Root>
    </Flex>
  );
}
