import {
  Button,
  Flex,
  Modal,
  Radio,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { ValueConflict } from '../../../../../contract/admin/values';
import { useTranslate, useMoment } from '../../../texts/use-texts';
import { editedText, type CellEdit } from '../values/cell-edit';
import { cellKey } from '../values/cells';
import type { Choice } from '../values/edit-history';
import { TableHead } from '../../../layout/TableHead';

const COLUMNS = [
  'numbers.conflict.number',
  'numbers.conflict.theirs',
  'numbers.conflict.mine',
] as const;

/** What others changed, beside what its reader entered; each is decided, none is overwritten unknowingly. */
export function ConflictDialog({
  conflicts,
  edits,
  onLater,
  onResolve,
}: {
  conflicts: ValueConflict[];
  edits: ReadonlyMap<string, CellEdit>;
  onLater: () => void;
  onResolve: (choices: ReadonlyMap<string, Choice>) => void;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const all = (choice: Choice) => () =>
    setChoices(new Map(conflicts.map((conflict) => [cellKey(conflict), choice])));

  const theirs = ({ current }: ValueConflict) => (
    <>
      <Typography tag="p" fontWeight="bold">
        {current?.printed ?? translate('numbers.conflict.deleted')}
      </Typography>
      {current && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('numbers.conflict.who', {
            who: current.changedBy?.name ?? translate('numbers.cell.someone'),
            when: momentOf(current.changedAt),
          })}
        </Typography>
      )}
    </>
  );

  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onLater();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{translate('numbers.conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {translate('numbers.conflict.body', { count: conflicts.length })}
            </Typography>
            <Flex gap={2}>
              <Button variant="tertiary" size="S" onClick={all('theirs')}>
                {translate('numbers.conflict.all-theirs')}
              </Button>
              <Button variant="tertiary" size="S" onClick={all('mine')}>
                {translate('numbers.conflict.all-mine')}
              </Button>
            </Flex>
            <Table colCount={COLUMNS.length} rowCount={conflicts.length + 1}>
              <TableHead columns={COLUMNS} />
              <Tbody>
                {conflicts.map((conflict) => {
                  const key = cellKey(conflict);
                  const { name, year, current } = conflict;
                  const edit = edits.get(key) ?? null;
                  return (
                    <Tr key={key}>
                      <Td>
                        <Typography>{translate('numbers.cell', { label: name, year })}</Typography>
                        <Radio.Group
                          aria-label={translate('numbers.conflict.choice', { name, year })}
                          value={choices.get(key) ?? ''}
                          onValueChange={(choice: string) =>
                            setChoices(
                              new Map([...choices, [key, choice === 'mine' ? 'mine' : 'theirs']]),
                            )
                          }
                        >
                          <Radio.Item value="theirs">
                            {translate('numbers.conflict.keep-theirs')}
                          </Radio.Item>
                          <Radio.Item value="mine">
                            {translate('numbers.conflict.use-mine')}
                          </Radio.Item>
                        </Radio.Group>
                      </Td>
                      <Td>{theirs(conflict)}</Td>
                      <Td>
                        <Typography fontWeight="bold">
                          {editedText({ edit, stored: current })}
                        </Typography>
                      </Td>
                    </Tr>
                  );
                })}
              </Tbody>
            </Table>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onLater}>
            {translate('numbers.conflict.later')}
          </Button>
          <Button
            disabled={conflicts.some((conflict) => !choices.has(cellKey(conflict)))}
            onClick={() => onResolve(choices)}
          >
            {translate('numbers.conflict.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
