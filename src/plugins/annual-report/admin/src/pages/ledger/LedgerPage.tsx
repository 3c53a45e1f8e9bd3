import { EmptyStateLayout } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useAnnalsLedgerQuery } from '../../api/ledger-api';
import { OnlyNew } from '../../layout/OnlyNew';
import { Waiting } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { ReadingFrame } from '../../report/ReadingFrame';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { AccountLegend } from './AccountLegend';
import { AskedCoverage } from './AskedCoverage';
import { CoverageBar } from './CoverageBar';
import { EarlierDeclarations } from './EarlierDeclarations';
import { filterLedger, isFreshNumber, useLedgerFilter } from './ledger-filter';
import { LedgerFilters } from './LedgerFilters';
import { LedgerTexts } from './LedgerTexts';
import { OfferedFacts } from './OfferedFacts';
import { OwnValues } from './OwnValues';
import { useDeclarations } from './use-declarations';

/** Every number of a report with what stands behind it; what nothing stands behind can be declared. */
function LedgerPage() {
  const translate = useTranslate();
  const { reportKey } = useReport();
  const { allowedActions } = useRBAC({
    waive: PERMISSIONS.waive,
    update: PERMISSIONS.editText,
  });
  const [filter, change] = useLedgerFilter();
  const { status } = filter;
  const query = useAnnalsLedgerQuery({ ...reportKey, status }, { refetchOnMountOrArgChange: true });
  const declarations = useDeclarations({ reportKey, status, data: query.data });
  const data = declarations.shown;
  const declaring = allowedActions.canWaive ? declarations : null;
  const documents = filterLedger({ documents: data?.documents ?? [], filter });
  const total = data?.coverage.total ?? 0;
  const fresh = (data?.documents ?? [])
    .flatMap(({ passages }) => passages.flatMap(({ numbers }) => numbers))
    .filter(isFreshNumber);
  return (
    <ReadingFrame
      title={translate('ledger.title')}
      hint={translate('ledger.hint')}
      status={status}
      mayEdit={allowedActions.canUpdate ?? false}
      query={query}
      summary={
        <>
          {data === undefined || total === 0 ? null : (
            <>
              <CoverageBar coverage={data.coverage} />
              {data.asked === null ? null : <AskedCoverage asked={data.asked} />}
              <AccountLegend coverage={data.coverage} />
            </>
          )}
          <LedgerFilters filter={filter} chapters={data?.chapters ?? []} onChange={change} />
          {data?.edition === undefined ? null : (
            <OnlyNew
              text={translate('ledger.only-new', {
                number: data.edition.number,
                count: fresh.length,
              })}
              isChosen={filter.news !== null}
              onChoose={(isChosen) => change({ news: isChosen ? 'fresh' : null })}
            />
          )}
        </>
      }
    >
      {data === undefined && query.isFetching ? (
        <Waiting text={translate('ledger.loading')} />
      ) : null}
      {data !== undefined && documents.length === 0 ? (
        <EmptyStateLayout content={translate(total === 0 ? 'ledger.empty' : 'ledger.none')} />
      ) : null}
      {data === undefined ? null : (
        <EarlierDeclarations documents={data.documents} declarations={declaring} />
      )}
      <OwnValues documents={data?.documents ?? []} reportKey={reportKey} />
      <OfferedFacts documents={documents} reportKey={reportKey} />
      {documents.length === 0 && !(declaring && declaring.undoable > 0) ? null : (
        <LedgerTexts documents={documents} reportKey={reportKey} declarations={declaring} />
      )}
    </ReadingFrame>
  );
}

export default LedgerPage;
