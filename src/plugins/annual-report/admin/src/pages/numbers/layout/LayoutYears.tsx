import { Box, Button, Field, Flex, Tag, TextInput, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useState } from 'react';
import { useTranslate } from '../../../texts/use-texts';

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
  const translate = useTranslate();
  const [text, setText] = useState('');
  const year = Number(text);
  const isYear = /^\d{4}$/.test(text) && year >= FIRST && year <= LAST;
  const error = text !== '' && !isYear ? translate('numbers.layout.year-wrong') : undefined;
  const add = (): void => {
    if (!isYear) return;
    onChange([...years, year]);
    setText('');
  };
  const warnings = years.filter((currentValues) => typedIn(currentValues) > 0);
  return (
    <Field.Root name="year" error={error}>
      <Field.Label>{translate('numbers.layout.years')}</Field.Label>
      <Flex gap={2} wrap="wrap">
        {years.map((currentValues) => (
          <Tag
            key={currentValues}
            icon={<Cross aria-hidden />}
            label={translate('numbers.layout.year-remove', { year: currentValues })}
            onClick={() => onChange(years.filter((other) => other !== currentValues))}
          >
            {currentValues}
          </Tag>
        ))}
        <Box width="100px">
          <TextInput
            size="S"
            inputMode="numeric"
            aria-label={translate('numbers.layout.year-add')}
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
          {translate('numbers.layout.year-add')}
        </Button>
      </Flex>
      {warnings.map((currentValues) => (
        <Typography key={currentValues} variant="pi" textColor="neutral600">
          {translate('numbers.layout.year-typed', {
            year: currentValues,
            count: typedIn(currentValues),
          })}
        </Typography>
      ))}
      <Field.Error />
    </Field.Root>
  );
}
