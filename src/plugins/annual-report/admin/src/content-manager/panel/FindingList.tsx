import { Badge, Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { DeskDocument, DeskDocumentType } from '../../../../contract/desk/document';
import { useWords } from '../../words/use-words';
import { goToField } from './go-to-field';
import { useLanguage } from '../../words/use-language';

type DeskFinding = DeskDocument['findings'][number];

const COLORS = {
  error: { background: 'danger100', text: 'danger700' },
  warning: { background: 'warning100', text: 'warning700' },
  note: { background: 'neutral150', text: 'neutral800' },
} as const;

const ELSEWHERE: Partial<Record<DeskFinding['place']['type'], string>> = {
  image: 'api::image.image',
  'indicator-table': 'api::indicator-table.indicator-table',
};

function Finding({ finding, type }: { finding: DeskFinding; type: DeskDocumentType }) {
  const say = useWords();
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const { severity, place, quote, messages } = finding;
  const color = COLORS[severity];
  const uid = ELSEWHERE[place.type];
  const { field } = place;
  const go = (path: string): void => {
    if (!goToField(path)) toggleNotification({ type: 'info', message: say('desk.not-shown') });
  };
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Flex gap={2} alignItems="baseline">
        <Badge backgroundColor={color.background} textColor={color.text}>
          {say(`desk.severity.${severity}`)}
        </Badge>
        {place.type === type && field !== undefined && (
          <TextButton
            type="button"
            onClick={() => {
              go(field);
            }}
          >
            {say('desk.show-field')}
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
          {say('desk.quote', { quote })}
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
  findings: DeskFinding[];
  type: DeskDocumentType;
}) {
  const say = useWords();
  const open = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && finding.waiver === null),
  );
  const waived = findings.length - open.length;
  return (
    <Box width="100%">
      {open.length === 0 && <Typography variant="pi">{say('desk.no-findings')}</Typography>}
      <Box
        tag="ul"
        tabIndex={open.length === 0 ? undefined : 0}
        aria-label={say('desk.findings')}
        maxHeight="28rem"
        overflow="auto"
      >
        {open.map((finding, index) => (
          <Finding key={`${finding.check} ${index}`} finding={finding} type={type} />
        ))}
      </Box>
      {waived > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('desk.waived', { count: waived })}
        </Typography>
      )}
    </Box>
  );
}
