import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { UnreleasedChanges } from '../../../../contract/changes/change-lists';
import { ChangeLists, ChangeRow } from '../../changes/ChangeLists';
import { useChangeLines } from '../../changes/change-lines';
import { Section } from '../../layout/Section';
import { useTranslate } from '../../texts/use-texts';

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
  const translate = useTranslate();
  const lines = useChangeLines(changes);
  const undrafted = [...lines.images, ...lines.tables, ...lines.definitions];
  return (
    <Section title={translate('release.differences')} hint={translate('release.differences.hint')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <ChangeLists changes={changes} lists={['values', 'texts', 'grids', 'structure']} />
        {undrafted.length === 0 ? null : (
          <Box background="warning100" hasRadius padding={4}>
            <Typography variant="epsilon" tag="h3" fontWeight="bold">
              {translate('release.undrafted')}
            </Typography>
            <Typography>{translate('release.undrafted.hint')}</Typography>
            <Box
              tag="ul"
              tabIndex={0}
              aria-label={translate('release.undrafted')}
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
              {translate('release.undrafted.confirm', { count: undrafted.length })}
            </Checkbox>
          </Box>
        )}
      </Flex>
    </Section>
  );
}
