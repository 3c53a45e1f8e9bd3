import { Badge, Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PanelDocument, PanelDocumentType } from '../../../../contract/admin/document';
import { useTranslate, useLanguage } from '../../texts/use-texts';
import { goToField } from './go-to-field';

type PanelFinding = PanelDocument['findings'][number];

const COLORS = {
  error: { background: 'danger100', text: 'danger700' },
  warning: { background: 'warning100', text: 'warning700' },
  note: { background: 'neutral150', text: 'neutral800' },
} as const;

const ELSEWHERE: Partial<Record<PanelFinding['place']['type'], string>> = {
  image: 'api::image.image',
  'indicator-table': 'api::indicator-table.indicator-table',
};

function Finding({ finding, type }: { finding: PanelFinding; type: PanelDocumentType }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const { severity, place, quote, messages } = finding;
  const color = COLORS[severity];
  const uid = ELSEWHERE[place.type];
  const { field } = place;
  const go = (path: string): void => {
    if (!goToField(path))
      toggleNotification({ type: 'info', message: translate('panel.not-shown') });
  };
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Flex gap={2} alignItems="baseline">
        <Badge backgroundColor={color.background} textColor={color.text}>
          {translate(`panel.severity.${severity}`)}
        </Badge>
        {place.type === type && field !== undefined && (
          <TextButton
            type="button"
            onClick={() => {
              go(field);
            }}
          >
            {translate('panel.show-field')}
          </TextButton>
        )}
        {place.type !== type && uid !== undefined && (
          <Link tag={RouterLink} to={`/content-manager/collection-types/${uid}/${place.id}`}>
            {place.label ?? place.title}
          </Link>
        )}
      </Flex>
      <Typography tag="p" variant="pi">
        {messages[language]}
      </Typography>
      {quote !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('panel.quote', { quote })}
        </Typography>
      )}
    </Box>
  );
}

/** What the checks find in the saved document, the worst first; what was accepted is counted. */
export function FindingList({
  findings,
  type,
}: {
  findings: PanelFinding[];
  type: PanelDocumentType;
}) {
  const translate = useTranslate();
  const open = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && finding.waiver === null),
  );
  const waived = findings.length - open.length;
  return (
    <Box width="100%">
      {open.length === 0 && <Typography variant="pi">{translate('panel.no-findings')}</Typography>}
      <Box
        tag="ul"
        tabIndex={open.length === 0 ? undefined : 0}
        aria-label={translate('panel.findings')}
        maxHeight="28rem"
        overflow="auto"
      >
        {open.map((finding, index) => (
          <Finding key={`${finding.check} ${index}`} finding={finding} type={type} />
        ))}
      </Box>
      {waived > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('panel.waived', { count: waived })}
        </Typography>
      )}
    </Box>
  );
}
