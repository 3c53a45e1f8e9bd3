import { Box, Button, Field, Flex, Tag, TextInput, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useState } from 'react';
import { useWords } from '../../words/use-words';

const FIRST = 1990;
const LAST = 2100;

/** The years of a table. Taking one out says what goes with it. */
export function LayoutYears({
  years,
  typedIn,
  onChange,
}: {
  years: number[];
  /** How many numbers of its own the table prints for a year. */
  typedIn: (year: number) => number;
  onChange: (years: number[]) => void;
}) {
  const say = useWords();
  const [text, setText] = useState('');
  const year = Number(text);
  const isYear = /^\d{4}$/.test(text) && year >= FIRST && year <= LAST;
  const error = text !== '' && !isYear ? say('numbers.layout.year-wrong') : undefined;
  const add = (): void => {
    if (!isYear) return;
    onChange([...years, year]);
    setText('');
  };
  const warnings = years.filter((known) => typedIn(known) > 0);
  return (
    <Field.Root name="year" error={error}>
      <Field.Label>{say('numbers.layout.years')}</Field.Label>
      <Flex gap={2} wrap="wrap">
        {years.map((known) => (
          <Tag
            key={known}
            icon={<Cross aria-hidden />}
            label={say('numbers.layout.year-remove', { year: known })}
            onClick={() => onChange(years.filter((other) => other !== known))}
          >
            {known}
          </Tag>
        ))}
        <Box width="100px">
          <TextInput
            size="S"
            inputMode="numeric"
            aria-label={say('numbers.layout.year-add')}
            value={text}
            onChange={(event: { currentTarget: { value: string } }) =>
              setText(event.currentTarget.value.trim())
            }
            onKeyDown={(event: { key: string; preventDefault: () => void }) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        </Box>
        <Button variant="tertiary" size="S" startIcon={<Plus />} disabled={!isYear} onClick={add}>
          {say('numbers.layout.year-add')}
        </Button>
      </Flex>
      {warnings.map((known) => (
        <Typography key={known} variant="pi" textColor="neutral600">
          {say('numbers.layout.year-typed', { year: known, count: typedIn(known) })}
        </Typography>
      ))}
      <Field.Error />
    </Field.Root>
  );
}
