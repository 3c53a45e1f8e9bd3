import { Field } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { useTranslate } from '../../texts/use-texts';

/** What Strapi's forms give the input of a field, as far as it is used here. */
export type DayInputProps = {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
};

/**
 * A day, entered as the reader's browser writes days, with its calendar. Stands in for Strapi's own input, which
 * makes another century of a day that is typed in a way it does not know.
 */
function DayInput({ name, label, labelAction, hint, required, disabled }: DayInputProps) {
  const translate = useTranslate();
  const ref = useFocusInputField<HTMLInputElement>(name);
  const { value, error, onChange } = useField<string | null>(name);
  const [isHalf, setIsHalf] = useState(false);
  return (
    <Field.Root
      name={name}
      hint={hint}
      required={required ?? false}
      error={isHalf ? translate('form.day.half') : error}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Field.Input
        ref={ref}
        type="date"
        max="9999-12-31"
        disabled={disabled ?? false}
        value={value ?? ''}
        onChange={({ target }) => onChange(name, target.value === '' ? null : target.value)}
        onBlur={({ target }) => setIsHalf(target.validity.badInput)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

export default DayInput;
