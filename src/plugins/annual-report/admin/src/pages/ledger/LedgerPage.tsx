import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useAnnalsLedgerQuery } from '../../api/ledger-api';
import { useProblemText } from '../../api/problems';
import { EditNotice } from '../../edits/EditNotice';
import { OfferedEditsProvider } from '../../edits/offered-edits';
import { Section } from '../../layout/Section';
import { Failure, Waiting } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { AccountLegend } from './AccountLegend';
import { AskedCoverage } from './AskedCoverage';
import { CoverageBar } from './CoverageBar';
import { EarlierDeclarations } from './EarlierDeclarations';
import { filterLedger, useLedgerFilter } from './ledger-filter';
import { OnlyNewNumbers } from './OnlyNewNumbers';
import { LedgerFilters } from './LedgerFilters';
import { LedgerTexts } from './LedgerTexts';
import { OfferedFacts } from './OfferedFacts';
import { OwnValues } from './OwnValues';
import { useDeclarations } from './use-declarations';

/** Every number of a report with what stands behind it; what nothing stands behind can be declared. */
function LedgerPage() {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { reportKey } = useReport();
  const { allowedActions } = useRBAC({
    waive: PERMISSIONS.waive,
    update: PERMISSIONS.editText,
  });
  const [filter, change] = useLedgerFilter();
  const { status } = filter;
  const {
    data: read,
    error,
    isFetching,
    refetch,
  } = useAnnalsLedgerQuery({ ...reportKey, status }, { refetchOnMountOrArgChange: true });
  const declarations = useDeclarations({ reportKey, status, data: read });
  const data = declarations.shown;
  const declaring = allowedActions.canWaive ? declarations : null;
  const documents = filterLedger({ documents: data?.documents ?? [], filter });
  const total = data?.coverage.total ?? 0;
  const again = (
    <Button
      variant="secondary"
      startIcon={<ArrowClockwise />}
      loading={isFetching}
      onClick={() => void refetch()}
    >
      {translate('checks.rerun')}
    </Button>
  );
  return (
    <OfferedEditsProvider
      reportKey={reportKey}
      isOpen={status === 'draft' && (allowedActions.canUpdate ?? false)}
    >
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
          <Section title={translate('ledger.title')} hint={translate('ledger.hint')} action={again}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {data === undefined || total === 0 ? null : (
                <>
                  <CoverageBar coverage={data.coverage} />
                  {data.asked === null ? null : <AskedCoverage asked={data.asked} />}
                  <AccountLegend coverage={data.coverage} />
                </>
              )}
              <LedgerFilters filter={filter} chapters={data?.chapters ?? []} onChange={change} />
              <OnlyNewNumbers ledger={data} filter={filter} onChange={change} />
            </Flex>
          </Section>
          {error === undefined ? null : (
            <Failure text={problemText(error)} onRetry={() => void refetch()} />
          )}
          {data === undefined && isFetching ? <Waiting text={translate('ledger.loading')} /> : null}
          {data !== undefined && documents.length === 0 ? (
            <EmptyStateLayout content={translate(total === 0 ? 'ledger.empty' : 'ledger.none')} />
          ) : null}
          {data === undefined ? null : (
            <EarlierDeclarations documents={data.documents} declarations={declaring} />
          )}
          <EditNotice />
          <OwnValues documents={data?.documents ?? []} reportKey={reportKey} />
          <OfferedFacts documents={documents} reportKey={reportKey} />
          {documents.length === 0 && !(declaring && declaring.undoable > 0) ? null : (
            <LedgerTexts documents={documents} reportKey={reportKey} declarations={declaring} />
          )}
        </Flex>
      </Layouts.Content>
    </OfferedEditsProvider>
  );
}

export default LedgerPage;
