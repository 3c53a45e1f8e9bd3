import {
  Field,
  Textarea,
  TextInput,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { AdminCell } from '../../../../../contract/admin/values';
import { VALUE_STATUSES, valueStatusSchema } from '../../../../../contract/value';
import { useTranslate } from '../../../texts/use-texts';
import type { CellEdit, CellEntry } from '../values/cell-edit';

/** A text beside a value. It is handed over when the field is left, or goes away. */
function RemarkField({
  label,
  name,
  value,
  placeholder,
  hint,
  error,
  isLong = false,
  isClosed,
  onEnter,
}: {
  label: string;
  name: string;
  value: string;
  placeholder?: string;
  hint?: string;
  /** What is wrong with a text; undefined when nothing is. */
  error?: (text: string) => string | undefined;
  isLong?: boolean;
  isClosed: boolean;
  onEnter: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const state = useRef({ text, value, onEnter });
  state.current = { text, value, onEnter };
  useEffect(() => setText(value), [value]);

  const handOver = (): void => {
    const { text: typed, value: currentValues, onEnter: enter } = state.current;
    if (typed.trim() !== currentValues.trim() && error?.(typed) === undefined) enter(typed);
  };
  useEffect(() => handOver, []);

  const field = {
    value: text,
    placeholder: placeholder ?? '',
    disabled: isClosed,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: handOver,
  };
  return (
    <Field.Root
      name={name}
      error={error?.(text)}
      width="100%"
      {...(hint !== undefined && { hint })}
    >
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea {...field} /> : <TextInput {...field} />}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

const WHOLE = /^(\d{1,10}|\d{1,3}(,\d{3}){1,3})人?$/;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A whole number as people type it: `640`, `1,200`, `６４０人`. Null for nothing, undefined for what is none. */
export function readWhole({ text }: { text: string }): number | null | undefined {
  const plain = text
    .replace(/\s+/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET),
    );
  if (plain === '') return null;
  return WHOLE.test(plain) ? Number(plain.replace(/[,人]/g, '')) : undefined;
}

/** What stands beside a number: its status, a note, and how it was asked for. */
export function CellRemarks({
  stored,
  edit,
  readStatus,
  isClosed,
  onEnter,
}: {
  stored: AdminCell | null;
  edit: CellEdit | null;
  /** The status that the entered text was read as. */
  readStatus: AdminCell['status'] | null;
  isClosed: boolean;
  onEnter: (entry: CellEntry) => void;
}) {
  const translate = useTranslate();
  const status = edit?.status ?? readStatus ?? stored?.status ?? null;
  const respondents = edit?.respondents === undefined ? stored?.respondents : edit.respondents;
  const method = edit?.method === undefined ? stored?.method : edit.method;
  const note = edit?.note === undefined ? stored?.note : edit.note;
  return (
    <>
      <Field.Root name="status" width="100%">
        <Field.Label>{translate('numbers.cell.status')}</Field.Label>
        <SingleSelect
          value={status}
          disabled={isClosed}
          onChange={(value) => onEnter({ status: valueStatusSchema.parse(value) })}
        >
          {VALUE_STATUSES.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {translate(`numbers.cell.status-${name}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <RemarkField
        name="note"
        label={translate('numbers.cell.note')}
        hint={translate('numbers.cell.note-hint')}
        value={note ?? ''}
        isLong
        isClosed={isClosed}
        onEnter={(text) => onEnter({ note: text.trim() === '' ? null : text })}
      />
      <RemarkField
        name="respondents"
        label={translate('numbers.cell.respondents')}
        value={String(respondents ?? '')}
        isClosed={isClosed}
        error={(text) =>
          readWhole({ text }) === undefined ? translate('numbers.cell.whole-number') : undefined
        }
        onEnter={(text) => onEnter({ respondents: readWhole({ text }) ?? null })}
      />
      <RemarkField
        name="method"
        label={translate('numbers.cell.method')}
        value={method ?? ''}
        placeholder={translate('numbers.cell.method-hint')}
        isClosed={isClosed}
        onEnter={(text) => onEnter({ method: text.trim() === '' ? null : text })}
      />
    </>
  );
}
