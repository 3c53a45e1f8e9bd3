import {
  Button,
  Flex,
  Modal,
  Radio,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { ValueConflict } from '../../../../contract/desk/values';
import { useWords } from '../../words/use-words';
import { editedText, type CellEdit } from './cell-edit';
import { cellKey } from './cell-key';
import type { Choice } from './edit-history';
import { useMoment } from '../../words/use-moment';

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
  const say = useWords();
  const momentOf = useMoment();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const all = (choice: Choice) => () =>
    setChoices(new Map(conflicts.map((conflict) => [cellKey(conflict), choice])));

  const theirs = ({ current }: ValueConflict) => (
    <>
      <Typography tag="p" fontWeight="bold">
        {current?.printed ?? say('numbers.conflict.deleted')}
      </Typography>
      {current && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('numbers.conflict.who', {
            who: current.changedBy?.name ?? say('numbers.cell.someone'),
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
        <Modal.Header closeLabel={say('common.close')}>
          <Modal.Title>{say('numbers.conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{say('numbers.conflict.body', { count: conflicts.length })}</Typography>
            <Flex gap={2}>
              <Button variant="tertiary" size="S" onClick={all('theirs')}>
                {say('numbers.conflict.all-theirs')}
              </Button>
              <Button variant="tertiary" size="S" onClick={all('mine')}>
                {say('numbers.conflict.all-mine')}
              </Button>
            </Flex>
            <Table colCount={3} rowCount={conflicts.length + 1}>
              <Thead>
                <Tr>
                  {(
                    [
                      'numbers.conflict.number',
                      'numbers.conflict.theirs',
                      'numbers.conflict.mine',
                    ] as const
                  ).map((word) => (
                    <Th key={word}>
                      <Typography variant="sigma">{say(word)}</Typography>
                    </Th>
                  ))}
                </Tr>
              </Thead>
              <Tbody>
                {conflicts.map((conflict) => {
                  const key = cellKey(conflict);
                  const { name, year, current } = conflict;
                  const edit = edits.get(key) ?? null;
                  return (
                    <Tr key={key}>
                      <Td>
                        <Typography>{say('numbers.cell', { label: name, year })}</Typography>
                        <Radio.Group
                          aria-label={say('numbers.conflict.choice', { name, year })}
                          value={choices.get(key) ?? ''}
                          onValueChange={(choice: string) =>
                            setChoices(
                              new Map([...choices, [key, choice === 'mine' ? 'mine' : 'theirs']]),
                            )
                          }
                        >
                          <Radio.Item value="theirs">
                            {say('numbers.conflict.keep-theirs')}
                          </Radio.Item>
                          <Radio.Item value="mine">{say('numbers.conflict.use-mine')}</Radio.Item>
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
            {say('numbers.conflict.later')}
          </Button>
          <Button
            disabled={conflicts.some((conflict) => !choices.has(cellKey(conflict)))}
            onClick={() => onResolve(choices)}
          >
            {say('numbers.conflict.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
