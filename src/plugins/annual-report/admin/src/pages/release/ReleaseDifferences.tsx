import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { UnreleasedChanges } from '../../../../contract/changes/change-lists';
import { ChangeLists } from '../../changes/ChangeLists';
import { ChangeRow } from '../../changes/ChangeRow';
import { useChangeLines } from '../../changes/use-change-lines';
import { Section } from '../../layout/Section';
import { useWords } from '../../words/use-words';

/** What has no draft: it is confirmed by who releases. */
export function countUndrafted({ counts }: UnreleasedChanges): number {
  return counts.images + counts.tables + counts.definitions;
}

/** What a release changes for the public, and what of it has to be confirmed. */
export function ReleaseDifferences({
  changes,
  isConfirmed,
  onConfirm,
}: {
  changes: UnreleasedChanges;
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
}) {
  const say = useWords();
  const lines = useChangeLines(changes);
  const undrafted = [...lines.images, ...lines.tables, ...lines.definitions];
  return (
    <Section title={say('release.differences')} hint={say('release.differences.hint')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <ChangeLists changes={changes} lists={['values', 'texts', 'structure']} />
        {undrafted.length === 0 ? null : (
          <Box background="warning100" hasRadius padding={4}>
            <Typography variant="epsilon" tag="h3" fontWeight="bold">
              {say('release.undrafted')}
            </Typography>
            <Typography>{say('release.undrafted.hint')}</Typography>
            <Box
              tag="ul"
              tabIndex={0}
              aria-label={say('release.undrafted')}
              maxHeight="40rem"
              overflow="auto"
              marginTop={2}
              marginBottom={4}
              paddingLeft={4}
              paddingRight={4}
              background="neutral0"
              hasRadius
            >
              {undrafted.map((line) => (
                <ChangeRow key={line.key} line={line} />
              ))}
            </Box>
            <Checkbox
              checked={isConfirmed}
              onCheckedChange={(checked) => onConfirm(checked === true)}
            >
              {say('release.undrafted.confirm', { count: undrafted.length })}
            </Checkbox>
          </Box>
        )}
      </Flex>
    </Section>
  );
}
