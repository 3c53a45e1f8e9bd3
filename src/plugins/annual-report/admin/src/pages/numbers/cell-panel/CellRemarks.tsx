import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { DeskCell } from '../../../../contract/desk/values';
import { VALUE_STATUSES, valueStatusSchema } from '../../../../contract/value';
import { useWords } from '../../words/use-words';
import type { CellEdit, CellEntry } from './cell-edit';
import { readWhole } from './read-whole';
import { RemarkField } from './RemarkField';

/** What stands beside a number: its status, a note, and how it was asked for. */
export function CellRemarks({
  stored,
  edit,
  readStatus,
  isClosed,
  onEnter,
}: {
  stored: DeskCell | null;
  edit: CellEdit | null;
  /** The status that the entered text was read as. */
  readStatus: DeskCell['status'] | null;
  isClosed: boolean;
  onEnter: (entry: CellEntry) => void;
}) {
  const say = useWords();
  const status = edit?.status ?? readStatus ?? stored?.status ?? null;
  const respondents = edit?.respondents === undefined ? stored?.respondents : edit.respondents;
  const method = edit?.method === undefined ? stored?.method : edit.method;
  const note = edit?.note === undefined ? stored?.note : edit.note;
  return (
    <>
      <Field.Root name="status" width="100%">
        <Field.Label>{say('numbers.cell.status')}</Field.Label>
        <SingleSelect
          value={status}
          disabled={isClosed}
          onChange={(value) => onEnter({ status: valueStatusSchema.parse(value) })}
        >
          {VALUE_STATUSES.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {say(`numbers.cell.status-${name}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <RemarkField
        name="note"
        label={say('numbers.cell.note')}
        value={note ?? ''}
        isLong
        isClosed={isClosed}
        onEnter={(text) => onEnter({ note: text.trim() === '' ? null : text })}
      />
      <RemarkField
        name="respondents"
        label={say('numbers.cell.respondents')}
        value={String(respondents ?? '')}
        isClosed={isClosed}
        error={(text) =>
          readWhole({ text }) === undefined ? say('numbers.cell.whole-number') : undefined
        }
        onEnter={(text) => onEnter({ respondents: readWhole({ text }) ?? null })}
      />
      <RemarkField
        name="method"
        label={say('numbers.cell.method')}
        value={method ?? ''}
        placeholder={say('numbers.cell.method-hint')}
        isClosed={isClosed}
        onEnter={(text) => onEnter({ method: text.trim() === '' ? null : text })}
      />
    </>
  );
}
