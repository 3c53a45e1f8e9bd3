import { Badge, Box, Flex, Radio, Typography } from '@strapi/design-system';
import type { OfferedPack } from '../../../../contract/admin/new-report';
import { useLanguage, useTranslate } from '../../texts/use-texts';

/** Chooses a pack by what a report gets from it. */
export function PackChoice({
  packs,
  value,
  onChange,
}: {
  packs: OfferedPack[];
  value: string | null;
  onChange: (code: string) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box>
      <Typography id="new-report-pack" variant="pi" fontWeight="bold">
        {translate('new-report.pack')}
      </Typography>
      <Box paddingBottom={2}>
        <Typography variant="pi" textColor="neutral600">
          {translate('new-report.pack.hint')}
        </Typography>
      </Box>
      <Radio.Group aria-labelledby="new-report-pack" value={value ?? ''} onValueChange={onChange}>
        {packs.map((pack) => (
          <Radio.Item key={pack.code} value={pack.code}>
            <Box paddingBottom={3}>
              <Flex tag="span" gap={2}>
                <Typography fontWeight="bold">{pack.name[language]}</Typography>
                {pack.isSuggested ? (
                  <Badge variant="success">{translate('new-report.pack.suggested')}</Badge>
                ) : null}
              </Flex>
              <Typography tag="p">{pack.description[language]}</Typography>
              <Typography tag="p" textColor="neutral600">
                {translate('new-report.pack.brings', {
                  chapters: pack.chapters,
                  tables: pack.tables,
                  indicators: pack.indicators,
                  required: pack.required,
                })}
              </Typography>
            </Box>
          </Radio.Item>
        ))}
      </Radio.Group>
    </Box>
  );
}
