import { Badge, Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import {
  OFFERED_KINDS,
  type LedgerDocument,
  type LedgerNumber,
} from '../../../../contract/admin/ledger';
import { Section } from '../../layout/Section';
import { wordsAround } from '../../report/words-around';
import { useTranslate } from '../../texts/use-texts';
import { showNumber } from './use-addressed-number';
import type { Declarations } from './use-declarations';

type Offer = {
  number: LedgerNumber;
  kind: (typeof OFFERED_KINDS)[number];
  before: string;
  after: string;
  where: string;
};

const REACH = 16;
/** Of more, these are shown until somebody asks for the others. */
const SHOWN_FIRST = 5;

const offersIn = (documents: LedgerDocument[]): Offer[] =>
  documents.flatMap(({ place, passages }) =>
    passages.flatMap(({ text, numbers }) =>
      numbers.flatMap((number) => {
        const { account, start, end } = number;
        if (account.kind !== 'open' || account.earlier === undefined) return [];
        const where = [place.label, place.title].filter(Boolean).join(' ');
        const words = wordsAround({ text, start, end, reach: REACH });
        return [{ number, kind: account.earlier.as, ...words, where }];
      }),
    ),
  );

/** Open numbers of which last year's report says what they are, to be declared so again, one by one or together. */
export function EarlierDeclarations({
  documents,
  declarations,
}: {
  documents: LedgerDocument[];
  /** Null for who may not declare: they are told. */
  declarations: Pick<Declarations, 'declareAgain'> | null;
}) {
  const translate = useTranslate();
  const [isWhole, setIsWhole] = useState(false);
  const offers = offersIn(documents);
  const count = offers.length;
  if (count === 0) return null;
  const kinds = OFFERED_KINDS.map((kind) => ({
    kind,
    count: offers.filter((offer) => offer.kind === kind).length,
  }))
    .filter((of) => of.count > 0)
    .map((of) =>
      translate('ledger.earlier.kind', {
        kind: translate(`ledger.kind.${of.kind}`),
        count: of.count,
      }),
    )
    .join(translate('ledger.earlier.and'));
  const shown = isWhole ? offers : offers.slice(0, SHOWN_FIRST);
  return (
    <Section
      title={translate('ledger.earlier', { count })}
      hint={translate('ledger.earlier.hint', { kinds })}
      action={
        declarations === null ? null : (
          <Button
            onClick={() => void declarations.declareAgain(offers.map(({ number }) => number))}
          >
            {translate('ledger.earlier.all', { count })}
          </Button>
        )
      }
    >
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {shown.map(({ number, kind, before, after, where }) => (
          <Flex key={number.id} tag="li" justifyContent="space-between" gap={3} wrap="wrap">
            <Box>
              <Typography tag="p">
                {before}
                <Typography tag="mark" fontWeight="bold" background="warning100">
                  {number.text}
                </Typography>
                {after}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {where}
              </Typography>
            </Box>
            <Flex gap={3}>
              <Badge>{translate(`ledger.kind.${kind}`)}</Badge>
              <TextButton onClick={() => showNumber(number.id)}>
                {translate('ledger.earlier.show')}
              </TextButton>
              {declarations === null ? null : (
                <Button
                  size="S"
                  variant="tertiary"
                  aria-label={translate('ledger.earlier.one.label', { text: number.text })}
                  onClick={() => void declarations.declareAgain([number])}
                >
                  {translate('ledger.earlier.one')}
                </Button>
              )}
            </Flex>
          </Flex>
        ))}
      </Flex>
      {count > shown.length ? (
        <Box paddingTop={3}>
          <TextButton onClick={() => setIsWhole(true)}>
            {translate('ledger.earlier.more', { count: count - shown.length })}
          </TextButton>
        </Box>
      ) : null}
    </Section>
  );
}
