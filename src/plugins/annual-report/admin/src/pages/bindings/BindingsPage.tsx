import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useAnnalsBindingsQuery } from '../../api/bindings-api';
import { PERMISSIONS } from '../../permissions';
import { useWords } from '../../words/use-words';
import { BindingRow } from './BindingRow';

const COLUMNS = ['bindings.user', 'bindings.roles', 'bindings.schools'] as const;

function BindingsTable() {
  const say = useWords();
  const { data, isLoading, isError } = useAnnalsBindingsQuery(undefined);
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const { users, schools } = data;
  return (
    <Page.Main>
      <Page.Title>{say('bindings.title')}</Page.Title>
      <Layouts.Header title={say('bindings.title')} subtitle={say('bindings.subtitle')} />
      <Layouts.Content>
        {schools.length === 0 ? (
          <Page.NoData content={say('bindings.none')} />
        ) : (
          <Table colCount={COLUMNS.length} rowCount={users.length + 1}>
            <Thead>
              <Tr>
                {COLUMNS.map((word) => (
                  <Th key={word}>
                    <Typography variant="sigma">{say(word)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
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
