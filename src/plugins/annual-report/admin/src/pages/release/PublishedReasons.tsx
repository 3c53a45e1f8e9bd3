import { Box, Flex, Typography } from '@strapi/design-system';
import type { FindingJson } from '../../../../contract/finding';
import { Section } from '../../layout/Section';
import { useLanguage, useTranslate } from '../../texts/use-texts';

/** The reasons that a release would publish, each with the error that it lets pass; nothing where there is none. */
export function PublishedReasons({ findings }: { findings: FindingJson[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <Section title={translate('override.published')} hint={translate('override.published.hint')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {findings.map(({ id, messages, waiver }) => (
          <Box key={id} tag="li">
            <Typography tag="p" textColor="neutral600">
              {messages[language]}
            </Typography>
            <Typography tag="p" fontWeight="bold">
              {translate('override.published.reason', { reason: waiver?.reason ?? '' })}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Section>
  );
}
