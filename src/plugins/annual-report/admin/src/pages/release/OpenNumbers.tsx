import { Box, Flex, Typography } from '@strapi/design-system';
import type { LedgerData, LedgerDocument } from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';

type OpenNumber = { id: string; text: string; before: string; after: string };
type OpenChapter = { number: string | null; title: string; open: OpenNumber[] };

const AROUND = 12;

const openIn = ({ passages }: LedgerDocument): OpenNumber[] =>
  passages.flatMap(({ text, numbers }) =>
    numbers
      .filter(({ account }) => account.kind === 'open')
      .map(({ id, start, end, text: printed }) => ({
        id,
        text: printed,
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(end, end + AROUND),
      })),
  );

/** Open numbers by chapter of the first level, in reading order; what stands in none comes last. */
export function openByChapter({
  chapters,
  documents,
}: Pick<LedgerData, 'chapters' | 'documents'>): OpenChapter[] {
  const firstLevel = ({ place }: LedgerDocument): string | null =>
    place.chapter?.split('.')[0] ?? null;
  const places = [...chapters, { number: null, title: '' }];
  return places
    .map(({ number, title }) => ({
      number,
      title,
      open: documents.filter((document) => firstLevel(document) === number).flatMap(openIn),
    }))
    .filter(({ open }) => open.length > 0);
}

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
                    {`…${before}${text}${after}…`}
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
