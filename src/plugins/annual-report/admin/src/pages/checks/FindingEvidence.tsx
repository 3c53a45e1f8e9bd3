import { Box, Flex, Typography } from '@strapi/design-system';
import type { FindingJson } from '../../../../contract/finding';
import { useTranslate } from '../../texts/use-texts';

/** The words and the numbers that a finding is about. */
export function FindingEvidence({ quote, numbers }: Pick<FindingJson, 'quote' | 'numbers'>) {
  const translate = useTranslate();
  return (
    <>
      {quote === null ? null : (
        <Box
          tag="blockquote"
          background="neutral100"
          padding={3}
          hasRadius
          borderColor="neutral300"
          borderStyle="solid"
          borderWidth="0 0 0 3px"
        >
          <Typography variant="pi" textColor="neutral600">
            {translate('checks.quote')}
          </Typography>
          <Box paddingTop={1}>
            <Typography>{quote}</Typography>
          </Box>
        </Box>
      )}
      {numbers.length === 0 ? null : (
        <Box>
          <Typography variant="pi" textColor="neutral600">
            {translate('checks.compared')}
          </Typography>
          <Flex tag="dl" gap={5} wrap="wrap" paddingTop={1}>
            {numbers.map(({ label, text, year }, index) => (
              <Flex key={`${label}-${index}`} gap={2} tag="div">
                <Typography tag="dt" textColor="neutral600">
                  {year === undefined
                    ? label
                    : translate('checks.number.year', { label, year: String(year) })}
                </Typography>
                <Typography tag="dd" fontWeight="bold">
                  {text}
                </Typography>
              </Flex>
            ))}
          </Flex>
        </Box>
      )}
    </>
  );
}
