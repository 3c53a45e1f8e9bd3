import { Box, Checkbox, Flex, Loader, Typography } from '@strapi/design-system';
import { Page, useRBAC, Layouts } from '@strapi/strapi/admin';
import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import type { AdminValues } from '../../../../contract/admin/values';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsRemarksQuery } from '../../api/remarks-api';
import { useAnnalsValuesQuery } from '../../api/values-api';
import { DraftNotice } from '../../local-drafts/DraftNotice';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useMoment, useTranslate } from '../../texts/use-texts';
import { NumbersDialogs } from './NumbersDialogs';
import { CellPanel } from './cell-panel/CellPanel';
import { Legend } from './grid/Legend';
import type { Place } from './grid/TableGrid';
import { type Openness, useRows } from './grid/build-rows';
import { useEntering } from './grid/use-entering';
import { SaveBar } from './saving/SaveBar';
import { useSaving } from './saving/use-saving';
import { useShortcuts } from './saving/use-shortcuts';
import type { BlockMatch } from './paste/match-block';
import { PlaceLists } from './tables/PlaceLists';
import { sortTables, TableChooser } from './tables/TableChooser';
import { TableMenu, type TableAction } from './tables/TableMenu';
import { placeLists } from './tables/place-lists';
import { useChosenTable } from './tables/use-chosen-table';
import { useReview } from './tables/use-review';
import { redo, undo, createEditStore } from './values/edit-history';
import { useChecks } from './values/use-checks';
import { useCurrentValues } from './values/use-current-values';
import { useValueDrafts } from './values/use-value-drafts';

const TableGrid = lazy(() => import('./grid/TableGrid'));

const INDICATOR_TABLE = 'api::indicator-table.indicator-table';
const RIGHTS = [
  ...PERMISSIONS.review,
  ...(['create', 'update', 'delete'] as const).map((verb) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject: INDICATOR_TABLE,
  })),
];

/** Everything that is done with the numbers of one report. What is entered lives in a store of its own. */
function NumbersEditor({
  report,
  values,
  refetch,
}: {
  report: ReportKey;
  values: AdminValues;
  refetch: () => Promise<unknown>;
}) {
  const translate = useTranslate();
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
  const drafts = useValueDrafts({ store, report });
  const checks = useChecks({ report, edits: state.edits });
  const { data: remarks } = useAnnalsRemarksQuery(report);
  const currentValues = useCurrentValues({ values, edits: state.edits, checks, remarks });
  const saving = useSaving({ store, report, refetch, note: checks.note });
  const entering = useEntering({ store, currentValues });
  const reviewing = useReview({ report, currentValues });
  const tables = useMemo(() => sortTables(values), [values]);
  const { year } = report;
  const lists = useMemo(
    () => placeLists({ tables, year, currentValues }),
    [tables, year, currentValues],
  );
  const { table, choose, requested, goTo, goToNext } = useChosenTable({ tables, year, lists });
  const [place, setPlace] = useState<Place | null>(null);
  const [isEarlierOpen, setIsEarlierOpen] = useState(false);
  const [overridden, setOverridden] = useState<ReadonlySet<string>>(new Set());
  const [pasted, setPasted] = useState<BlockMatch | null>(null);
  const [action, setAction] = useState<TableAction | null>(null);
  const takeBack = () => store.change((current) => undo({ state: current }));
  const putAgain = () => store.change((current) => redo({ state: current }));
  useShortcuts({ save: () => void saving.save(), undo: takeBack, redo: putAgain });

  const open: Openness = useMemo(
    () => ({ years: new Set(isEarlierOpen ? table?.years : [report.year]), overridden }),
    [isEarlierOpen, overridden, report.year, table?.years],
  );
  const rows = useRows({ table, reportYear: report.year, currentValues, open });
  const row = rows.find(({ key }) => key === place?.row);
  const view = row?.cells[String(place?.year)];

  const onAction = (chosen: TableAction): void => {
    if (chosen !== 'review') setAction(chosen);
    else if (table) void reviewing.reviewTable(table);
  };
  const menu = <TableMenu table={table} rights={rights} onChoose={onAction} />;
  const dialogs = (
    <NumbersDialogs
      report={report}
      table={table}
      action={action}
      store={store}
      saving={saving}
      pasted={pasted}
      rows={rows}
      onEnter={entering.enterTexts}
      onClose={() => {
        setAction(null);
        setPasted(null);
      }}
      onChoose={choose}
    />
  );
  if (table === null) {
    return (
      <>
        <Page.NoData
          content={translate(rights.create ? 'numbers.none' : 'numbers.none-mine')}
          action={rights.create ? menu : undefined}
        />
        {dialogs}
      </>
    );
  }
  return (
    <Box paddingTop={4}>
      {drafts.offer && (
        <DraftNotice
          text={translate('numbers.draft', {
            when: momentOf(drafts.offer.at),
            count: drafts.offer.work.length,
          })}
          restore={translate('draft-notice.restore')}
          discard={translate('draft-notice.discard')}
          onRestore={drafts.restore}
          onDiscard={drafts.discard}
        />
      )}
      <Flex gap={3} alignItems="flex-end" wrap="wrap" paddingBottom={3}>
        <Box flex="1 1 320px" minWidth="280px">
          <TableChooser
            tables={tables}
            chosen={table.key}
            year={report.year}
            currentValues={currentValues}
            onChoose={choose}
          />
        </Box>
        <Flex height="40px">
          <Checkbox
            checked={isEarlierOpen}
            onCheckedChange={(checked: boolean) => setIsEarlierOpen(checked)}
          >
            {translate('numbers.earlier')}
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
          <Suspense fallback={<Loader>{translate('common.loading')}</Loader>}>
            <TableGrid
              key={table.key}
              title={table.title}
              rows={rows}
              years={table.years}
              ownYear={report.year}
              requested={requested}
              isPaused={action !== null || pasted !== null || saving.conflicts.length > 0}
              onEnter={entering.enterTexts}
              onPlan={entering.enterPlan}
              onMatch={setPasted}
              onPlace={setPlace}
            />
          </Suspense>
          <Legend />
        </Box>
        <Box
          tag="aside"
          aria-label={translate('numbers.cell.title')}
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
              currentValues={currentValues}
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
              {translate(row ? 'numbers.cell.group' : 'numbers.cell.choose')}
            </Typography>
          )}
        </Box>
      </Flex>
      {dialogs}
    </Box>
  );
}

/** The numbers of a report: one spreadsheet for each of its tables. */
function NumbersPage() {
  const { reportKey } = useReport();
  const { data, isLoading, isError, refetch } = useAnnalsValuesQuery(reportKey, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  return (
    <Layouts.Content>
      <NumbersEditor
        key={`${reportKey.school}/${reportKey.year}`}
        report={reportKey}
        values={data}
        refetch={() => refetch()}
      />
    </Layouts.Content>
  );
}

export default NumbersPage;
