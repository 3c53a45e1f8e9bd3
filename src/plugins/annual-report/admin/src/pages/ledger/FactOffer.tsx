import { Button, Flex, Typography } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { BeforeAfter } from '../../edits/BeforeAfter';
import { useTranslate } from '../../texts/use-texts';
import { offeredSentence } from './offered-sentences';
import { useBindFacts } from './use-bind-facts';

/** Offers to bind a number that equals its indicator, and shows what becomes of its sentence. */
export function FactOffer({
  number,
  documents,
  reportKey,
}: {
  number: LedgerNumber;
  documents: LedgerDocument[];
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const facts = useBindFacts({ reportKey });
  const sentence = offeredSentence(documents, number);
  if (facts === null || (sentence === null && number.account.kind !== 'equal')) return null;
  if (sentence === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {translate('ledger.bind.not-offered')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <BeforeAfter parts={sentence.parts} />
      <Button
        startIcon={<LinkIcon />}
        loading={facts.isBusy}
        onClick={() => void facts.bind(sentence.facts)}
      >
        {translate('ledger.bind')}
      </Button>
      <Typography variant="pi" textColor="neutral600">
        {translate('ledger.bind.hint')}
      </Typography>
    </Flex>
  );
}
