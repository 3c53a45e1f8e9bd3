import { Table, Tbody } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useAnnalsBindingsQuery } from '../../api/bindings-api';
import { PERMISSIONS } from '../../permissions';
import { useTranslate } from '../../texts/use-texts';
import { BindingRow } from './BindingRow';
import { TableHead } from '../../layout/TableHead';

const COLUMNS = ['bindings.user', 'bindings.roles', 'bindings.schools'] as const;

function BindingsTable() {
  const translate = useTranslate();
  const { data, isLoading, isError } = useAnnalsBindingsQuery(undefined);
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const { users, schools } = data;
  return (
    <Page.Main>
      <Page.Title>{translate('bindings.title')}</Page.Title>
      <Layouts.Header
        title={translate('bindings.title')}
        subtitle={translate('bindings.subtitle')}
      />
      <Layouts.Content>
        {schools.length === 0 ? (
          <Page.NoData content={translate('bindings.none')} />
        ) : (
          <Table colCount={COLUMNS.length} rowCount={users.length + 1}>
            <TableHead columns={COLUMNS} />
            <Tbody>
              {users.map((user) => (
                <BindingRow key={user.id} user={user} schools={schools} />
              ))}
            </Tbody>
          </Table>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

/** Which schools each user of the panel works for. */
function BindingsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.bindings}>
      <BindingsTable />
    </Page.Protect>
  );
}

export default BindingsPage;
