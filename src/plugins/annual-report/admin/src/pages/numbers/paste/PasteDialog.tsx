import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { Choice } from '../../../layout/Choice';
import { Listing } from '../../../layout/Listing';
import type { TextId } from '../../../texts';
import { useTranslate } from '../../../texts/use-texts';
import type { GridRow } from '../values/cells';
import type { BlockMatch } from './match-block';
import { planMatch, type LeftOver, type LeftReason } from './plan-match';
import type { PastedEntry } from './plan-paste';

const REASONS: Record<LeftReason, TextId> = {
  row: 'numbers.paste.why-row',
  ambiguous: 'numbers.paste.why-ambiguous',
  'year-unknown': 'numbers.paste.why-year-unknown',
  unit: 'numbers.paste.why-unit',
  twice: 'numbers.paste.why-twice',
  year: 'numbers.paste.why-year',
  derived: 'numbers.paste.why-derived',
  group: 'numbers.paste.why-group',
  struck: 'numbers.paste.why-struck',
  raised: 'numbers.paste.why-raised',
  merged: 'numbers.paste.why-merged',
  narrow: 'numbers.paste.why-narrow',
};

const NO_YEAR = 'none';

const firstWords = ({ block, columns, lines }: BlockMatch, index: number): string =>
  lines
    .map(({ line }) => block[line]?.[columns[index]?.column ?? -1]?.text ?? '')
    .filter((text) => text !== '')
    .slice(0, 3)
    .join('、');

function LeftOvers({ title, left }: { title: TextId; left: LeftOver[] }) {
  const translate = useTranslate();
  return (
    <Listing
      title={title}
      heads={[
        'numbers.indicator',
        'numbers.import.year',
        'numbers.import.quote',
        'numbers.paste.why',
      ]}
      rows={left.map(({ label, year, text, why }, index) => ({
        key: `${index}`,
        cells: [
          label,
          year === null ? '' : translate('numbers.year', { year }),
          text,
          translate(REASONS[why]),
        ],
      }))}
    />
  );
}

/** A block with labels or years before it is entered: what changes in which row and year, and what stays out. */
export function PasteDialog({
  match,
  rows,
  years,
  onEnter,
  onClose,
}: {
  match: BlockMatch;
  rows: GridRow[];
  years: number[];
  onEnter: (entries: PastedEntry[]) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(
    () =>
      new Map(match.columns.flatMap(({ column, year }) => (year === null ? [] : [[column, year]]))),
  );
  const plan = useMemo(
    () => planMatch({ match, rows, years, chosen }),
    [match, rows, years, chosen],
  );
  const asked = match.columns.filter(({ isNamed }) => !isNamed);
  const choose = (column: number, given: string): void => {
    const next = new Map(chosen);
    for (const [other, year] of next) if (String(year) === given) next.delete(other);
    if (given === NO_YEAR) next.delete(column);
    else next.set(column, Number(given));
    setChosen(next);
  };
  const counts = { count: plan.entries.length, same: plan.same, left: plan.left.length };
  const yearText = (year: number): string => translate('numbers.year', { year });
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content style={{ maxWidth: '90rem', width: '92vw' }}>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{translate('numbers.paste.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="bold" role="status">
              {translate('numbers.paste.counts', counts)}
            </Typography>
            {asked.length > 0 && (
              <Box>
                <Typography>{translate('numbers.paste.which-year')}</Typography>
                <Flex gap={4} wrap="wrap" paddingTop={2}>
                  {asked.map((one) => (
                    <Box key={one.column} minWidth="180px">
                      <Choice
                        label={translate('numbers.paste.column', {
                          number: match.columns.indexOf(one) + 1,
                          texts: firstWords(match, match.columns.indexOf(one)),
                        })}
                        value={String(chosen.get(one.column) ?? NO_YEAR)}
                        options={[
                          { value: NO_YEAR, text: translate('numbers.paste.no-year') },
                          ...years.map((year) => ({ value: String(year), text: yearText(year) })),
                        ]}
                        onChange={(given) => choose(one.column, given)}
                      />
                    </Box>
                  ))}
                </Flex>
              </Box>
            )}
            {match.unused.length > 0 && (
              <Typography textColor="neutral600">
                {translate('numbers.paste.unused', { texts: match.unused.join('、') })}
              </Typography>
            )}
            <LeftOvers
              title="numbers.paste.left"
              left={plan.left.filter(({ why }) => why !== 'year')}
            />
            <Listing
              title="numbers.import.differences"
              heads={[
                'numbers.indicator',
                'numbers.import.year',
                'numbers.import.now',
                'numbers.import.then',
              ]}
              rows={plan.entries.map(({ indicator, year, label, unit, old, text }) => ({
                key: `${indicator}@${year}`,
                cells: [
                  unit === null ? label : `${label}（${unit}）`,
                  yearText(year),
                  old === '' ? '—' : old,
                  <strong key="then">{text}</strong>,
                ],
              }))}
            />
            <LeftOvers
              title="numbers.paste.closed"
              left={plan.left.filter(({ why }) => why === 'year')}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button
            disabled={plan.entries.length === 0}
            onClick={() => {
              onEnter(plan.entries.map(({ indicator, year, text }) => ({ indicator, year, text })));
              onClose();
            }}
          >
            {translate('numbers.paste.enter', { count: plan.entries.length })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
