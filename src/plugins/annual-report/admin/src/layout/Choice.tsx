import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

/** One of several values, with its label. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  hint,
  size = 'M',
  onChange,
}: {
  label: string;
  value: Value;
  options: { value: Value; text: string }[];
  hint?: string;
  size?: 'S' | 'M';
  onChange: (value: Value) => void;
}) {
  const choose = (chosen: string | number): void => {
    const option = options.find((candidate) => candidate.value === String(chosen));
    if (option) onChange(option.value);
  };
  return (
    <Field.Root {...(hint !== undefined && { hint })}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={choose} size={size}>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
