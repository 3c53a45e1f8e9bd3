import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { memo } from 'react';
import type { CellProps } from 'react-datasheet-grid';
import { styled } from 'styled-components';
import { useTranslate } from '../../../texts/use-texts';
import type { GridRow } from '../values/cells';

const INDENT_PX = 18;

const TwoLines = styled.span`
  display: -webkit-box;
  -webkit-line-clamp: 2;
  -webkit-box-orient: vertical;
  overflow: hidden;
  flex: 1;
  min-width: 0;
`;

const Label = memo(({ rowData }: { rowData: GridRow }) => {
  const translate = useTranslate();
  const { label, level, isGroup, isRequired, unit } = rowData;
  return (
    <Flex gap={2} width="100%" style={{ paddingLeft: 6 + level * INDENT_PX }} title={label}>
      <TwoLines style={{ fontWeight: isGroup ? 700 : 400 }}>
        {label}
        {isRequired && (
          <>
            <Typography textColor="danger600" aria-hidden>
              {' *'}
            </Typography>
            <VisuallyHidden>{translate('numbers.required')}</VisuallyHidden>
          </>
        )}
      </TwoLines>
      <Typography variant="pi" textColor="neutral600">
        {unit ?? ''}
      </Typography>
    </Flex>
  );
});
Label.displayName = 'Label';

/** What stands before the numbers of a row: its label at its level, the mark of a required one, its unit. */
export function LabelCell({ rowData }: CellProps<GridRow>) {
  return <Label rowData={rowData} />;
}
