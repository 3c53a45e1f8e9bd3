import { Accordion, Box, Flex, Typography } from '@strapi/design-system';
import type { EditionChanges, UnreleasedChanges } from '../../../contract/changes/change-lists';
import { useWords } from '../words/use-words';
import { ChangeRow } from './ChangeRow';
import { CHANGE_LISTS, useChangeLines, type ChangeListName } from './use-change-lines';

/** What differs from an edition: how much of each kind, and each difference when one opens the kind. */
export function ChangeLists({
  changes,
  lists = CHANGE_LISTS,
  isFirstOpen = false,
}: {
  changes: EditionChanges | UnreleasedChanges;
  /** Which kinds are listed. */
  lists?: readonly ChangeListName[];
  /** Whether the first kind begins open, where nothing else is to be read. */
  isFirstOpen?: boolean;
}) {
  const say = useWords();
  const lines = useChangeLines(changes);
  const { from, counts } = changes;
  if (from === null) return <Typography>{say('changes.first')}</Typography>;
  const { number } = from;
  if (counts.total + counts.renumbered === 0) {
    return <Typography>{say('changes.nothing', { number })}</Typography>;
  }
  const shown = lists.filter((name) => lines[name].length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>
        {say('changes.against', { number, count: counts.total })}
        {counts.renumbered > 0 ? say('changes.renumbered', { count: counts.renumbered }) : ''}
      </Typography>
      {shown.length === 0 ? null : (
        <Accordion.Root size="S" defaultValue={isFirstOpen ? shown[0] : undefined}>
          {shown.map((name) => (
            <Accordion.Item key={name} value={name}>
              <Accordion.Header>
                <Accordion.Trigger>
                  {say(`changes.${name}`, { count: lines[name].length })}
                </Accordion.Trigger>
              </Accordion.Header>
              <Accordion.Content>
                <Box tag="ul" padding={4}>
                  {lines[name].map((line) => (
                    <ChangeRow key={line.key} line={line} />
                  ))}
                </Box>
              </Accordion.Content>
            </Accordion.Item>
          ))}
        </Accordion.Root>
      )}
    </Flex>
  );
}
