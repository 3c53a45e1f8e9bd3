import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';

/** A text beside a value. It is handed over when the field is left, or goes away. */
export function RemarkField({
  label,
  name,
  value,
  placeholder,
  error,
  isLong = false,
  isClosed,
  onEnter,
}: {
  label: string;
  name: string;
  value: string;
  placeholder?: string;
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
    const { text: typed, value: known, onEnter: enter } = state.current;
    if (typed.trim() !== known.trim() && error?.(typed) === undefined) enter(typed);
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
    <Field.Root name={name} error={error?.(text)} width="100%">
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea {...field} /> : <TextInput {...field} />}
      <Field.Error />
    </Field.Root>
  );
}
