import { Box, Flex, Typography } from '@strapi/design-system';
import type { LedgerData } from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { openByChapter } from './open-by-chapter';

/** The open numbers of what a release would take, each leading to its place in the ledger; nothing without any. */
export function OpenNumbers({ ledger, reportKey }: { ledger: LedgerData; reportKey: ReportKey }) {
  const translate = useTranslate();
  const { asked, coverage } = ledger;
  const pages = reportPages(reportKey);
  if (coverage.open === 0) return null;
  const hint =
    asked === null
      ? translate('release.numbers.hint')
      : translate(asked.missing > 0 ? 'release.numbers.missed' : 'release.numbers.met', {
          ...asked,
          total: coverage.total,
          backed: coverage.total - coverage.open,
        });
  return (
    <Section title={translate('release.numbers', { count: coverage.open })} hint={hint}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {openByChapter(ledger).map(({ number, title, open }) => (
          <details key={number ?? ''}>
            <summary>
              <Typography fontWeight="bold">
                {translate('release.numbers.chapter', {
                  chapter:
                    number === null ? translate('release.numbers.elsewhere') : `${number} ${title}`,
                  count: open.length,
                })}
              </Typography>
            </summary>
            <Box tag="ul" paddingLeft={5} paddingTop={2} paddingBottom={2}>
              {open.map(({ id, text, before, after }) => (
                <li key={id}>
                  <TextLink
                    to={pages.ledgerAt({ status: 'published', account: 'open', number: id })}
                  >
                    {`${before}${text}${after}`}
                  </TextLink>
                </li>
              ))}
            </Box>
          </details>
        ))}
      </Flex>
    </Section>
  );
}
