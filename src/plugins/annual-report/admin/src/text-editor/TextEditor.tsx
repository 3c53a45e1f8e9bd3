import { Field, Flex } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { EditorBody } from './EditorBody';
import { useBlocksField } from './use-blocks-field';

/** What Strapi's forms give the input of a `blocks` field, as far as it is used here. */
export type TextEditorProps = {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
};

/**
 * The input of a `blocks` field, in the place of Strapi's: a text as it reads, with its numbers as chips. What is
 * stored stays Strapi's blocks, with tokens as text.
 */
function TextEditor({ name, label, labelAction, hint, required, disabled }: TextEditorProps) {
  const id = useId();
  const { value, error, version, emit } = useBlocksField(name);
  return (
    <Field.Root id={id} name={name} hint={hint} error={error} required={required ?? false}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>
          <span id={`${id}-label`}>{label}</span>
        </Field.Label>
        <EditorBody
          key={version}
          name={name}
          labelId={`${id}-label`}
          describedBy={
            [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || null
          }
          value={value}
          hasError={Boolean(error)}
          isDisabled={disabled ?? false}
          emit={emit}
        />
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

export default TextEditor;
