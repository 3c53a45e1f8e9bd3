import { styled } from 'styled-components';
import { GridStyle } from '../pages/numbers/grid/GridStyle';

/** The grid of the numbers, with cells of words in it. */
export const GridFrame = styled(GridStyle)<{ $headRow: boolean; $headColumn: boolean }>`
  .dsg-cell-header,
  .dsg-cell-gutter {
    justify-content: center;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .dsg-cell {
    align-items: stretch;
  }

  .dsg-cell-gutter {
    align-items: center;
  }

  .annals-cell-text,
  .annals-cell-input {
    flex: 1;
    min-width: 0;
    padding: 8px 10px;
    line-height: 2rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    overflow: hidden;
    text-align: left;
  }

  .annals-cell-input {
    border: none;
    outline: none;
    resize: none;
    overflow: auto;
    font: inherit;
    line-height: 2rem;
    color: inherit;
    background: ${({ theme }) => theme.colors.neutral0};
  }

  .annals-first-row .annals-cell-text {
    font-weight: ${({ $headRow }) => ($headRow ? 600 : 400)};
  }

  .annals-first-row .dsg-cell:not(.dsg-cell-gutter) {
    background: ${({ theme, $headRow }) => ($headRow ? theme.colors.neutral150 : 'transparent')};
  }

  .annals-first-column .annals-cell-text {
    font-weight: ${({ $headColumn }) => ($headColumn ? 600 : 'inherit')};
  }

  .dsg-cell.annals-first-column {
    background: ${({ theme, $headColumn }) =>
      $headColumn ? theme.colors.neutral150 : 'transparent'};
  }
`;
