import { Box, Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { DocumentProgress } from '../../../../contract/desk/overview';
import type { ReportKey } from '../../api/annals-api';
import { TextLink } from '../../layout/TextLink';
import { documentAddress } from '../../links/document-address';
import { reportPages } from '../../links/report-pages';
import { StateBadge } from '../../report/StateBadge';
import { useWords } from '../../words/use-words';

const checksOf = (document: DocumentProgress, reportKey: ReportKey): string => {
  const pages = reportPages(reportKey);
  return document.type === 'chapter' && document.chapter !== null
    ? pages.checks({ chapter: document.chapter })
    : pages.checks({ document: document.documentId });
};

/** One chapter or case: its number, its title, how far it has come and what is open. */
export function DocumentRow({
  document,
  reportKey,
}: {
  document: DocumentProgress;
  reportKey: ReportKey;
}) {
  const say = useWords();
  const { number, title, level, state, errors, warnings } = document;
  const hasOpen = errors + warnings > 0;
  return (
    <Tr>
      <Td>
        <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {number ?? say('overview.no-place')}
        </Typography>
      </Td>
      <Td>
        <Box paddingLeft={level * 5} style={{ whiteSpace: 'normal' }}>
          <TextLink to={documentAddress(document)}>
            {title === '' ? say('overview.untitled') : title}
          </TextLink>
        </Box>
      </Td>
      <Td>
        <StateBadge state={state} />
      </Td>
      <Td>
        {hasOpen ? (
          <TextLink to={checksOf(document, reportKey)}>
            <Flex tag="span" gap={2}>
              {errors > 0 ? (
                <Typography textColor="danger600">
                  {say('overview.findings.errors', { count: errors })}
                </Typography>
              ) : null}
              {warnings > 0 ? (
                <Typography textColor="inherit">
                  {say('overview.findings.warnings', { count: warnings })}
                </Typography>
              ) : null}
            </Flex>
          </TextLink>
        ) : (
          <Typography textColor="neutral600">—</Typography>
        )}
      </Td>
    </Tr>
  );
}
