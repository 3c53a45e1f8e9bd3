import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useAnnalsChecksQuery, useAnnalsFindingsQuery } from '../../api/checks-api';
import { OnlyNew } from '../../layout/OnlyNew';
import { TextLink } from '../../layout/TextLink';
import { Waiting } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { reportPages } from '../../report/addresses';
import { ReadingFrame } from '../../report/ReadingFrame';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { FindingFilters } from './FindingFilters';
import { FindingGroups } from './FindingGroups';
import { LapsedWaivers } from './LapsedWaivers';
import { SinceLastEdition } from './SinceLastEdition';
import { byChapter } from './by-chapter';
import { causeGroups, countPlaces } from './cause-groups';
import { filterFindings, isFresh, useFindingFilter } from './finding-filter';
import { useOverrides } from './use-overrides';
import { useWaivers } from './use-waivers';

/** Says that the findings of one document alone are shown, and leads back to all. */
function OneDocument({ title, onShowAll }: { title: string; onShowAll: () => void }) {
  const translate = useTranslate();
  return (
    <Flex background="primary100" padding={3} hasRadius gap={4} justifyContent="space-between">
      <Typography>{translate('checks.one-document', { title })}</Typography>
      <Button size="S" variant="tertiary" onClick={onShowAll}>
        {translate('checks.show-all')}
      </Button>
    </Flex>
  );
}

/** What the checks find in a report, by chapter; each finding leads to its field and can be waived. */
function ChecksPage() {
  const translate = useTranslate();
  const { reportKey } = useReport();
  const { allowedActions } = useRBAC({
    waive: PERMISSIONS.waive,
    update: PERMISSIONS.editText,
    override: PERMISSIONS.override,
  });
  const [filter, change] = useFindingFilter();
  const { status, document } = filter;
  const query = useAnnalsFindingsQuery(
    { ...reportKey, status },
    { refetchOnMountOrArgChange: true },
  );
  const { data, isFetching } = query;
  const { data: checks = [] } = useAnnalsChecksQuery(undefined);
  const waivers = useWaivers({ reportKey, status });
  const overrides = useOverrides({ reportKey, status });
  const mayWaive = allowedActions.canWaive ?? false;
  const findings = data?.data ?? [];
  const matching = filterFindings({ findings, filter });
  const groups = causeGroups({ findings: matching, groups: data?.meta.groups ?? [] });
  const chapters = byChapter(findings, ({ place }) => place).flatMap(
    ({ chapter }) => chapter ?? [],
  );
  const open = findings.filter(({ waiver }) => waiver === null);
  const grouped = { count: open.length, groups: countPlaces(open) };
  const title = findings.find(({ place }) => place.id === document)?.place.title ?? '';
  const counts = data?.meta.counts;
  const edition = data?.meta.edition ?? null;
  const isClean = counts !== undefined && counts.errors + counts.warnings + counts.notes === 0;
  return (
    <ReadingFrame
      title={translate('checks.title')}
      hint={translate('checks.hint')}
      status={status}
      mayEdit={allowedActions.canUpdate ?? false}
      query={query}
      summary={
        <>
          {counts === undefined ? null : (
            <Flex justifyContent="space-between" gap={4} wrap="wrap">
              <Box>
                <Typography fontWeight="bold">{translate('checks.summary', counts)}</Typography>
                {open.length === 0 ? null : (
                  <Typography tag="p">{translate('checks.grouped', grouped)}</Typography>
                )}
              </Box>
              <TextLink to={reportPages(reportKey).ledger}>{translate('checks.ledger')}</TextLink>
            </Flex>
          )}
          <FindingFilters filter={filter} chapters={chapters} onChange={change} />
          {edition === null ? null : (
            <OnlyNew
              text={translate('checks.only-new', {
                number: edition.number,
                count: open.filter(isFresh).length,
              })}
              isChosen={filter.news !== null}
              onChoose={(isChosen) => change({ news: isChosen ? 'fresh' : null })}
            />
          )}
        </>
      }
    >
      <SinceLastEdition reportKey={reportKey} status={status} />
      {document === null ? null : (
        <OneDocument title={title} onShowAll={() => change({ document: null })} />
      )}
      {isFetching ? <Waiting text={translate('checks.running')} /> : null}
      {data !== undefined && matching.length === 0 && !isFetching ? (
        <EmptyStateLayout content={translate(isClean ? 'checks.clean' : 'checks.none')} />
      ) : (
        <FindingGroups
          groups={groups}
          checks={checks}
          reportKey={reportKey}
          waivers={mayWaive ? waivers : null}
          overrides={(allowedActions.canOverride ?? false) ? overrides : null}
        />
      )}
      <LapsedWaivers
        lapsed={data?.meta.lapsedWaivers ?? []}
        checks={checks}
        waivers={mayWaive ? waivers : null}
      />
    </ReadingFrame>
  );
}

export default ChecksPage;
