import { Flex, Link, Table, Tbody, Typography } from '@strapi/design-system';
import type { AdminEditions } from '../../../../contract/admin/releases';
import type { ReportKey } from '../../api/annals-api';
import { Section } from '../../layout/Section';
import { useTranslate } from '../../texts/use-texts';
import { EditionRow } from './EditionRow';
import { WithdrawPhotograph } from './WithdrawPhotograph';
import { TableHead } from '../../layout/TableHead';

const COLUMNS = [
  'release.editions.number',
  'release.editions.when',
  'release.editions.state',
  'release.editions.links',
] as const;

function Downloads({ links }: { links: NonNullable<AdminEditions['links']> }) {
  const translate = useTranslate();
  return (
    <Flex gap={4} wrap="wrap">
      <Typography>{translate('release.downloads')}</Typography>
      <Link href={links.indicatorsXlsx} isExternal>
        {translate('release.downloads.xlsx')}
      </Link>
      <Link href={links.indicatorsCsv} isExternal>
        {translate('release.downloads.csv')}
      </Link>
      <Link href={links.dataPackage} isExternal>
        {translate('release.downloads.package')}
      </Link>
    </Flex>
  );
}

/** Every edition of a report, with what the public can read of it. */
export function EditionsSection({
  editions: { editions, links, isPublic },
  reportKey,
}: {
  editions: AdminEditions;
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const latestWithout = (number: number): number | null =>
    editions.find((edition) => edition.withdrawn === null && edition.number !== number)?.number ??
    null;
  const isFirst = (number: number): boolean =>
    !editions.some((edition) => edition.withdrawn === null && edition.number < number);
  return (
    <Section
      title={translate('release.editions')}
      action={links === null ? null : <WithdrawPhotograph reportKey={reportKey} />}
    >
      {editions.length === 0 ? (
        <Typography>{translate('release.editions.none')}</Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {isPublic ? null : (
            <Typography fontWeight="bold">{translate('release.editions.closed')}</Typography>
          )}
          <Table colCount={COLUMNS.length} rowCount={editions.length + 1}>
            <TableHead columns={COLUMNS} />
            <Tbody>
              {editions.map((edition) => (
                <EditionRow
                  key={edition.number}
                  edition={edition}
                  isReadable={isPublic && edition.withdrawn === null}
                  hasChanges={!isFirst(edition.number)}
                  latestAfter={latestWithout(edition.number)}
                  reportKey={reportKey}
                />
              ))}
            </Tbody>
          </Table>
          {links === null ? null : <Downloads links={links} />}
        </Flex>
      )}
    </Section>
  );
}
