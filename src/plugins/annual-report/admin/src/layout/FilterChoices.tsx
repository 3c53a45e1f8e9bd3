import { Box, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { CONTENT_STATUSES, type ContentStatus } from '../../../contract/envelope';
import { useTranslate } from '../texts/use-texts';
import { Choice } from './Choice';

/** Stands for no choice; a select has no room for an empty value. */
const ALL = '*';

/** Choices of what a page shows, beside each other. */
export function FilterChoices({ children }: { children: ReactNode }) {
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      {children}
    </Flex>
  );
}

/** Draft or published. */
export function StatusChoice({
  status,
  onChange,
}: {
  status: ContentStatus;
  onChange: (status: ContentStatus) => void;
}) {
  const translate = useTranslate();
  return (
    <Box minWidth="17rem">
      <Choice
        size="S"
        label={translate('checks.status')}
        value={status}
        options={CONTENT_STATUSES.map((value) => ({
          value,
          text: translate(`checks.status.${value}`),
        }))}
        onChange={onChange}
      />
    </Box>
  );
}

/** One of several or, with null, all of them. */
export function FilterChoice<Value extends string>({
  label,
  all,
  value,
  options,
  minWidth = '12rem',
  onChange,
}: {
  label: string;
  /** What no choice is called. */
  all: string;
  value: Value | null;
  options: { value: Value; text: string }[];
  minWidth?: string;
  onChange: (value: Value | null) => void;
}) {
  return (
    <Box minWidth={minWidth}>
      <Choice<Value | typeof ALL>
        size="S"
        label={label}
        value={value ?? ALL}
        options={[{ value: ALL, text: all }, ...options]}
        onChange={(chosen) => onChange(chosen === ALL ? null : chosen)}
      />
    </Box>
  );
}
