import { Status, Typography, Box, Flex, Td, Tr } from '@strapi/design-system';
import type { DocumentProgress } from '../../../../contract/admin/overview';
import type { ReportKey } from '../../api/annals-api';
import { TextLink } from '../../layout/TextLink';
import { documentAddress, reportPages } from '../../report/addresses';
import type { TextId } from '../../texts';
import { useTranslate } from '../../texts/use-texts';

type State = DocumentProgress['state'];

const LOOKS = {
  empty: 'danger',
  draft: 'secondary',
  modified: 'alternative',
  published: 'success',
} as const satisfies Record<State, string>;

const NAMES = {
  empty: 'overview.state.empty',
  draft: 'overview.state.draft',
  modified: 'overview.state.modified',
  published: 'overview.state.published',
} as const satisfies Record<State, TextId>;

/** How far a chapter or a case has come, in the colours that the content manager uses. */
function StateBadge({ state }: { state: State }) {
  const translate = useTranslate();
  return (
    <Status size="S" variant={LOOKS[state]} width="min-content">
      <Typography tag="span" variant="omega" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
        {translate(NAMES[state])}
      </Typography>
    </Status>
  );
}

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
  const translate = useTranslate();
  const { number, title, level, state, errors, warnings } = document;
  const hasOpen = errors + warnings > 0;
  return (
    <Tr>
      <Td>
        <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {number ?? translate('overview.no-place')}
        </Typography>
      </Td>
      <Td>
        <Box paddingLeft={level * 5} style={{ whiteSpace: 'normal' }}>
          <TextLink to={documentAddress(document)}>
            {title === '' ? translate('overview.untitled') : title}
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
                  {translate('overview.findings.errors', { count: errors })}
                </Typography>
              ) : null}
              {warnings > 0 ? (
                <Typography textColor="inherit">
                  {translate('overview.findings.warnings', { count: warnings })}
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
