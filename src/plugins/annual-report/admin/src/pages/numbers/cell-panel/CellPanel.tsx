import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import type { ValueReading } from '../../../../../contract/admin/values';
import type { ReportKey } from '../../../api/annals-api';
import type { TextId } from '../../../texts';
import { useTranslate, useLanguage } from '../../../texts/use-texts';
import type { CurrentValues } from '../grid/build-rows';
import type { CellEntry } from '../values/cell-edit';
import type { CellKey, CellView, GridRow, Lock } from '../values/cells';
import { CellDerivation } from './CellDerivation';
import { CellHistory } from './CellHistory';
import { CellRemarks } from './CellRemarks';
import { PrivateRemark } from './PrivateRemark';

const stateOf = (view: CellView, isStored: boolean): TextId | null => {
  if (view.mark !== null) return `numbers.cell.mark-${view.mark}`;
  if (view.isMissing) return 'numbers.cell.mark-empty';
  return isStored ? 'numbers.cell.mark-reviewed' : null;
};

const LOCKS: Partial<Record<Lock, TextId>> = { year: 'numbers.cell.year-locked' };

/** Everything about the cell that is chosen. */
export function CellPanel({
  report,
  row,
  view,
  currentValues,
  reading,
  canReview,
  onEnter,
  onOverride,
  onReview,
}: {
  report: ReportKey;
  row: GridRow;
  view: CellView;
  currentValues: CurrentValues;
  reading: ValueReading | null;
  canReview: boolean;
  onEnter: (entry: CellEntry) => void;
  onOverride: () => void;
  onReview: (value: CellKey & { revision: number }) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const stored = currentValues.cells.get(view.key) ?? null;
  const edit = currentValues.edits.get(view.key) ?? null;
  const derived = currentValues.derived.get(view.key);
  const { indicator, year } = view;
  const state = stateOf(view, stored !== null);
  const lockText = view.lock ? LOCKS[view.lock] : undefined;
  const isOpenToReview =
    canReview && stored !== null && edit === null && stored.reviewedRevision !== stored.revision;
  const isReadOtherwise = reading !== null && reading.value !== null && edit?.text !== undefined;
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} key={view.key}>
      <Box>
        <Typography tag="h2" variant="delta">
          {row.label}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {[translate('numbers.year', { year }), row.unit, state && translate(state)]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      {view.problem && <Typography textColor="danger600">{view.problem[language]}</Typography>}
      {view.mark === 'conflict' && (
        <Typography textColor="alternative600">{translate('numbers.cell.conflict')}</Typography>
      )}
      {isReadOtherwise && (
        <Typography textColor="neutral600">
          {translate('numbers.cell.read-as', {
            text: `${reading.value ?? ''}${row.unit === null ? '' : ` ${row.unit}`}`,
          })}
        </Typography>
      )}
      {lockText && <Typography textColor="neutral600">{translate(lockText)}</Typography>}
      {view.typed !== null && (
        <Typography textColor="neutral600">
          {translate('numbers.cell.typed', { text: view.typed })}
        </Typography>
      )}
      {row.footnote !== null && (
        <Typography variant="pi">
          {translate('numbers.cell.footnote', { text: row.footnote })}
        </Typography>
      )}
      {derived && (
        <CellDerivation
          derived={derived}
          isLocked={view.lock === 'derived'}
          onOverride={onOverride}
        />
      )}
      {isOpenToReview && (
        <Button
          size="S"
          variant="success-light"
          startIcon={<Check />}
          onClick={() => onReview({ indicator, year, revision: stored.revision })}
        >
          {translate('numbers.cell.review')}
        </Button>
      )}
      {view.lock !== 'derived' && (
        <CellRemarks
          key={view.key}
          stored={stored}
          edit={edit}
          readStatus={reading?.status ?? null}
          isClosed={view.lock !== null}
          onEnter={onEnter}
        />
      )}
      <PrivateRemark key={`remark ${view.key}`} report={report} value={{ indicator, year }} />
      <CellHistory
        key={`history ${view.key}`}
        report={report}
        value={{ indicator, year }}
        isClosed={view.lock !== null}
        onEnter={onEnter}
      />
    </Flex>
  );
}
