import { Box, Checkbox, Flex, Loader, Typography } from '@strapi/design-system';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import type { DeskValues } from '../../../../contract/desk/values';
import type { ReportKey } from '../../api/annals-api';
import { KeptOffer } from '../../kept/KeptOffer';
import { PERMISSIONS } from '../../permissions';
import { useMoment } from '../../words/use-moment';
import { useWords } from '../../words/use-words';
import type { Openness } from './build-rows';
import { CellPanel } from './CellPanel';
import { redo, undo } from './edit-history';
import { createEditStore } from './edit-store';
import { DeskDialogs } from './DeskDialogs';
import { Legend } from './Legend';
import { placeLists } from './place-lists';
import { PlaceLists } from './PlaceLists';
import { SaveBar } from './SaveBar';
import { sortTables } from './sort-tables';
import { TableChooser } from './TableChooser';
import type { Place } from './TableGrid';
import { TableMenu, type TableAction } from './TableMenu';
import { useChecks } from './use-checks';
import { useChosenTable } from './use-chosen-table';
import { useEntering } from './use-entering';
import { useKeptEntries } from './use-kept-entries';
import { useKnown } from './use-known';
import { useReview } from './use-review';
import { useRows } from './use-rows';
import { useSaving } from './use-saving';
import { useShortcuts } from './use-shortcuts';

const TableGrid = lazy(() => import('./TableGrid'));

const INDICATOR_TABLE = 'api::indicator-table.indicator-table';
const RIGHTS = [
  ...PERMISSIONS.review,
  ...(['create', 'update', 'delete'] as const).map((verb) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject: INDICATOR_TABLE,
  })),
];

/** Everything that is done with the numbers of one report. What is entered lives in a store of its own. */
export function NumbersDesk({
  report,
  values,
  refetch,
}: {
  report: ReportKey;
  values: DeskValues;
  refetch: () => Promise<unknown>;
}) {
  const say = useWords();
  const momentOf = useMoment();
  const { allowedActions } = useRBAC(RIGHTS);
  const rights = {
    review: allowedActions.canReview ?? false,
    create: allowedActions.canCreate ?? false,
    update: allowedActions.canUpdate ?? false,
    delete: allowedActions.canDelete ?? false,
  };
  const [store] = useState(createEditStore);
  const state = useSyncExternalStore(store.subscribe, store.read);
  const kept = useKeptEntries({ store, report });
  const checks = useChecks({ report, edits: state.edits });
  const known = useKnown({ values, edits: state.edits, checks });
  const saving = useSaving({ store, report, refetch, note: checks.note });
  const entering = useEntering({ store, known });
  const reviewing = useReview({ report, known });
  const tables = useMemo(() => sortTables(values), [values]);
  const { year } = report;
  const lists = useMemo(() => placeLists({ tables, year, known }), [tables, year, known]);
  const { table, choose, wanted, goTo, goToNext } = useChosenTable({ tables, year, lists });
  const [place, setPlace] = useState<Place | null>(null);
  const [isEarlierOpen, setIsEarlierOpen] = useState(false);
  const [overridden, setOverridden] = useState<ReadonlySet<string>>(new Set());
  const [action, setAction] = useState<TableAction | null>(null);
  const takeBack = () => store.change((current) => undo({ state: current }));
  const putAgain = () => store.change((current) => redo({ state: current }));
  useShortcuts({ save: () => void saving.save(), undo: takeBack, redo: putAgain });

  const open: Openness = useMemo(
    () => ({ years: new Set(isEarlierOpen ? table?.years : [report.year]), overridden }),
    [isEarlierOpen, overridden, report.year, table?.years],
  );
  const rows = useRows({ table, reportYear: report.year, known, open });
  const row = rows.find(({ key }) => key === place?.row);
  const view = row?.cells[String(place?.year)];

  const onAction = (chosen: TableAction): void => {
    if (chosen !== 'review') setAction(chosen);
    else if (table) void reviewing.reviewTable(table);
  };
  const menu = <TableMenu table={table} rights={rights} onChoose={onAction} />;
  const dialogs = (
    <DeskDialogs
      report={report}
      table={table}
      action={action}
      store={store}
      saving={saving}
      onClose={() => setAction(null)}
      onChoose={choose}
    />
  );
  if (table === null) {
    return (
      <>
        <Page.NoData
          content={say(rights.create ? 'numbers.none' : 'numbers.none-mine')}
          action={rights.create ? menu : undefined}
        />
        {dialogs}
      </>
    );
  }
  return (
    <Box paddingTop={4}>
      {kept.offer && (
        <KeptOffer
          text={say('numbers.kept', {
            when: momentOf(kept.offer.at),
            count: kept.offer.work.length,
          })}
          onRestore={kept.restore}
          onDiscard={kept.discard}
        />
      )}
      <Flex gap={3} alignItems="flex-end" wrap="wrap" paddingBottom={3}>
        <Box flex="1 1 320px" minWidth="280px">
          <TableChooser
            tables={tables}
            chosen={table.key}
            year={report.year}
            known={known}
            onChoose={choose}
          />
        </Box>
        <Flex height="40px">
          <Checkbox
            checked={isEarlierOpen}
            onCheckedChange={(checked: boolean) => setIsEarlierOpen(checked)}
          >
            {say('numbers.earlier')}
          </Checkbox>
        </Flex>
        <Flex height="40px">{menu}</Flex>
      </Flex>
      <PlaceLists
        lists={lists}
        canReview={rights.review}
        onNext={(values) => goToNext({ values, after: view?.key ?? null })}
      />
      <SaveBar
        count={state.edits.size}
        canUndo={state.undo.length > 0}
        canRedo={state.redo.length > 0}
        isSaving={saving.isSaving}
        reason={saving.reason}
        onReason={saving.setReason}
        onUndo={takeBack}
        onRedo={putAgain}
        onSave={() => void saving.save()}
      />
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box flex="1 1 520px" minWidth="0">
          <Suspense fallback={<Loader>{say('common.loading')}</Loader>}>
            <TableGrid
              key={table.key}
              title={table.title}
              rows={rows}
              years={table.years}
              ownYear={report.year}
              wanted={wanted}
              isPaused={action !== null || saving.conflicts.length > 0}
              onEnter={entering.enterTexts}
              onPlan={entering.enterPlan}
              onPlace={setPlace}
            />
          </Suspense>
          <Legend />
        </Box>
        <Box
          tag="aside"
          aria-label={say('numbers.cell.title')}
          flex="1 0 280px"
          maxWidth="360px"
          background="neutral0"
          padding={4}
          hasRadius
          shadow="tableShadow"
        >
          {row && view ? (
            <CellPanel
              report={report}
              row={row}
              view={view}
              known={known}
              reading={checks.readings.get(view.key) ?? null}
              canReview={rights.review}
              onEnter={(entry) => entering.enterAll([{ value: view, entry }])}
              onOverride={() => {
                setOverridden(new Set([...overridden, view.key]));
                goTo({ table: table.key, row: row.key, year: view.year });
              }}
              onReview={(value) => void reviewing.reviewCell(value)}
            />
          ) : (
            <Typography textColor="neutral600">
              {say(row ? 'numbers.cell.group' : 'numbers.cell.choose')}
            </Typography>
          )}
        </Box>
      </Flex>
      {dialogs}
    </Box>
  );
}
