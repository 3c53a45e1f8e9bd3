import { Button, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Alias, Aliases } from '../../../../contract/admin/aliases';
import { useAnnalsTakeAliasBackMutation } from '../../api/aliases-api';
import { useTellProblem } from '../../api/problems';
import { TableHead } from '../../layout/TableHead';
import { useMoment, useTranslate } from '../../texts/use-texts';

const COLUMNS = [
  'aliases.alias',
  'aliases.indicator',
  'aliases.by',
  'aliases.at',
  'aliases.do',
] as const;

/** A name that was added; the way back is a press away, and adding it again another. */
function AliasRow({ alias, indicators }: { alias: Alias; indicators: Aliases['indicators'] }) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const tellProblem = useTellProblem();
  const { toggleNotification } = useNotification();
  const [takeBack, { isLoading }] = useAnnalsTakeAliasBackMutation();
  const { sharedWith } = alias;
  const send = async (): Promise<void> => {
    try {
      await takeBack({ id: alias.id }).unwrap();
      const message = translate('aliases.taken-back', { alias: alias.alias });
      toggleNotification({ type: 'success', message });
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Tr>
      <Td>
        <Typography tag="p" fontWeight="bold">
          {alias.alias}
        </Typography>
        {sharedWith === null ? null : (
          <Typography tag="p" variant="pi" textColor="warning700">
            {translate('aliases.shared', { code: sharedWith })}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography tag="p">
          {indicators.find(({ code }) => code === alias.indicator)?.name ?? alias.indicator}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {alias.indicator}
        </Typography>
      </Td>
      <Td>
        <Typography>{alias.name}</Typography>
      </Td>
      <Td>
        <Typography>{momentOf(alias.at)}</Typography>
      </Td>
      <Td>
        <Button
          size="S"
          variant="tertiary"
          loading={isLoading}
          aria-label={translate('aliases.take-back.label', { alias: alias.alias })}
          onClick={() => void send()}
        >
          {translate('aliases.take-back')}
        </Button>
      </Td>
    </Tr>
  );
}

/** The names that administrators added, newest first. */
export function AliasTable({ indicators, aliases }: Aliases) {
  const translate = useTranslate();
  if (aliases.length === 0) {
    return <Typography textColor="neutral600">{translate('aliases.none')}</Typography>;
  }
  return (
    <Table colCount={COLUMNS.length} rowCount={aliases.length + 1}>
      <TableHead columns={COLUMNS} />
      <Tbody>
        {aliases.map((alias) => (
          <AliasRow key={alias.id} alias={alias} indicators={indicators} />
        ))}
      </Tbody>
    </Table>
  );
}
