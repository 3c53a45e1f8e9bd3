import { Badge, Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { findingAddress } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { NumberMark } from './NumberMark';

type Passage = LedgerDocument['passages'][number];

/** What is far below the window is not laid out before it is reached. */
const Card = styled(Box)`
  content-visibility: auto;
  contain-intrinsic-size: auto 240px;
`;

const Text = styled.p`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 2;
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

type Choosing = {
  chosen: Set<string>;
  onChoose: (number: LedgerNumber) => void;
};

/** A text with its numbers as marks. */
function PassageText({ passage, chosen, onChoose }: Choosing & { passage: Passage }) {
  const { text, numbers } = passage;
  return (
    <Text>
      {numbers.map((number, index) => (
        <span key={number.id}>
          {text.slice(numbers[index - 1]?.end ?? 0, number.start)}
          <NumberMark number={number} isChosen={chosen.has(number.id)} onChoose={onChoose} />
        </span>
      ))}
      {text.slice(numbers.at(-1)?.end ?? 0)}
    </Text>
  );
}

/** A chapter, case or picture: its texts that print numbers. */
export function LedgerDocumentCard({
  document,
  reportKey,
  onChooseAll,
  ...choosing
}: Choosing & {
  document: LedgerDocument;
  reportKey: ReportKey;
  /** Null for who may not declare. */
  onChooseAll: ((numbers: LedgerNumber[]) => void) | null;
}) {
  const translate = useTranslate();
  const { place, coverage, passages } = document;
  const { total, open } = coverage;
  const title = [place.label, place.title].filter(Boolean).join(' ');
  const openNumbers = passages
    .flatMap(({ numbers }) => numbers)
    .filter(({ account }) => account.kind === 'open');
  const count = openNumbers.length;
  return (
    <Card
      tag="article"
      aria-label={title}
      background="neutral0"
      padding={5}
      hasRadius
      borderColor="neutral200"
    >
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={2}>
        <Flex gap={3} wrap="wrap">
          <Typography variant="epsilon" tag="h3" fontWeight="bold">
            {title}
          </Typography>
          {open === 0 ? (
            <Badge variant="success">{translate('ledger.document.done', { total })}</Badge>
          ) : (
            <Badge backgroundColor="warning200" textColor="neutral800">
              {translate('ledger.document.count', { total, open })}
            </Badge>
          )}
        </Flex>
        <Flex gap={3}>
          {onChooseAll !== null && count > 1 ? (
            <Button
              size="S"
              variant="tertiary"
              aria-label={translate('ledger.document.choose.label', { title, count })}
              onClick={() => onChooseAll(openNumbers)}
            >
              {translate('ledger.document.choose', { count })}
            </Button>
          ) : null}
          <LinkButton
            tag={Link}
            to={findingAddress({ finding: { place, numbers: [] }, reportKey })}
            size="S"
            variant="tertiary"
            aria-label={translate('ledger.document.edit.label', { title })}
          >
            {translate('ledger.document.edit')}
          </LinkButton>
        </Flex>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={1}>
        {passages.map((passage, index) => (
          <PassageText key={`${passage.field ?? ''}-${index}`} passage={passage} {...choosing} />
        ))}
      </Flex>
    </Card>
  );
}
