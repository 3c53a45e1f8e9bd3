import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, type AuditFilter } from '../../../../contract/admin/audit';
import { useTranslate } from '../../texts/use-texts';

const ANY = '';

/** What the trail is narrowed to. Words count when they are sent; the rest at once. */
export function AuditFilters({
  filter,
  onChange,
}: {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}) {
  const translate = useTranslate();
  const [text, setText] = useState(filter.text ?? '');
  const [school, setSchool] = useState(filter.school ?? '');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ ...filter, text: text.trim() || undefined, school: school.trim() || undefined });
  };
  return (
    <form onSubmit={send}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Field.Root width="22rem">
          <Field.Label>{translate('audit.text')}</Field.Label>
          <Field.Input value={text} onChange={(event) => setText(event.target.value)} />
        </Field.Root>
        <Field.Root width="16rem">
          <Field.Label>{translate('audit.school')}</Field.Label>
          <Field.Input value={school} onChange={(event) => setSchool(event.target.value)} />
        </Field.Root>
        <Field.Root width="18rem">
          <Field.Label>{translate('audit.subject')}</Field.Label>
          <SingleSelect
            value={filter.subject ?? ANY}
            onChange={(value) =>
              onChange({ ...filter, subject: AUDIT_SUBJECTS.find((name) => name === value) })
            }
          >
            <SingleSelectOption value={ANY}>{translate('audit.any')}</SingleSelectOption>
            {AUDIT_SUBJECTS.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {translate(`audit.subject.${name}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root width="16rem">
          <Field.Label>{translate('audit.action')}</Field.Label>
          <SingleSelect
            value={filter.action ?? ANY}
            onChange={(value) =>
              onChange({ ...filter, action: AUDIT_ACTIONS.find((name) => name === value) })
            }
          >
            <SingleSelectOption value={ANY}>{translate('audit.any')}</SingleSelectOption>
            {AUDIT_ACTIONS.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {translate(`audit.action.${name}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root width="18rem">
          <Field.Label>{translate('audit.from')}</Field.Label>
          <Field.Input
            type="date"
            value={filter.from ?? ''}
            onChange={(event) => onChange({ ...filter, from: event.target.value || undefined })}
          />
        </Field.Root>
        <Field.Root width="18rem">
          <Field.Label>{translate('audit.to')}</Field.Label>
          <Field.Input
            type="date"
            value={filter.to ?? ''}
            onChange={(event) => onChange({ ...filter, to: event.target.value || undefined })}
          />
        </Field.Root>
        <Button type="submit" size="L">
          {translate('audit.search')}
        </Button>
      </Flex>
    </form>
  );
}
