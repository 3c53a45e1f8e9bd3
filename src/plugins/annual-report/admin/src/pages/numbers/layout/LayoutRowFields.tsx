import {
  Box,
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp, Trash } from '@strapi/icons';
import { useState } from 'react';
import type { TableRowRequest } from '../../../../../contract/admin/tables';
import { useTranslate } from '../../../texts/use-texts';

const LEVELS = [0, 1, 2, 3];

type Typed = { currentTarget: { value: string } };

/** One row of a table: its label and level; opened, its footnote and the numbers that the table prints itself. */
export function LayoutRowFields({
  row,
  number,
  unit,
  years,
  problemIn,
  onChange,
  onMove,
  onRemove,
}: {
  row: TableRowRequest;
  /** From 1. */
  number: number;
  unit: string | null;
  years: number[];
  /** What is wrong with the number that it prints itself in a year. */
  problemIn: (year: number) => string | undefined;
  onChange: (change: Partial<TableRowRequest>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const translate = useTranslate();
  const hasMore = row.footnote !== null || Object.keys(row.cells).length > 0;
  const [isOpen, setIsOpen] = useState(hasMore);
  const isShown = isOpen || years.some((year) => problemIn(year) !== undefined);
  const setCell = (year: number, text: string): void => {
    const { [String(year)]: _, ...others } = row.cells;
    onChange({ cells: text.trim() === '' ? others : { ...others, [String(year)]: text } });
  };
  const place = { row: number };
  return (
    <Box padding={2} borderColor="neutral200" hasRadius background="neutral0">
      <Flex gap={2}>
        <Box flex="1">
          <TextInput
            size="S"
            aria-label={translate('numbers.layout.row-label', place)}
            value={row.label}
            onChange={(event: Typed) => onChange({ label: event.currentTarget.value })}
          />
        </Box>
        <Typography variant="pi" textColor="neutral600">
          {row.indicator === null ? translate('numbers.layout.group') : (unit ?? '')}
        </Typography>
        <Box width="110px">
          <SingleSelect
            size="S"
            aria-label={translate('numbers.layout.row-level', place)}
            value={row.level}
            onChange={(level) => onChange({ level: Number(level) })}
          >
            {LEVELS.map((level) => (
              <SingleSelectOption key={level} value={level}>
                {translate('numbers.layout.level-n', { level: level + 1 })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <IconButton label={translate('numbers.layout.row-up', place)} onClick={() => onMove(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label={translate('numbers.layout.row-down', place)} onClick={() => onMove(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton
          label={translate('numbers.layout.row-more', place)}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isShown ? <ChevronUp /> : <ChevronDown />}
        </IconButton>
        <IconButton
          variant="danger-light"
          label={translate('numbers.layout.row-remove', place)}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </Flex>
      {isShown && (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          <Field.Root name={`footnote-${number}`}>
            <Field.Label>{translate('numbers.layout.footnote')}</Field.Label>
            <TextInput
              size="S"
              value={row.footnote ?? ''}
              onChange={(event: Typed) => onChange({ footnote: event.currentTarget.value || null })}
            />
          </Field.Root>
          {row.indicator !== null && (
            <>
              <Typography variant="pi" fontWeight="bold">
                {translate('numbers.layout.typed')}
              </Typography>
              <Flex gap={2} wrap="wrap" alignItems="flex-start">
                {years.map((year) => (
                  <Box key={year} width="130px">
                    <Field.Root name={`typed-${number}-${year}`} error={problemIn(year)}>
                      <Field.Label>{translate('numbers.year', { year })}</Field.Label>
                      <TextInput
                        size="S"
                        value={row.cells[String(year)] ?? ''}
                        onChange={(event: Typed) => setCell(year, event.currentTarget.value)}
                      />
                      <Field.Error />
                    </Field.Root>
                  </Box>
                ))}
              </Flex>
            </>
          )}
        </Flex>
      )}
    </Box>
  );
}
