import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The grid in the colours of the panel, and what stands out in it. */
export const GridStyle = styled(Box)`
  --dsg-border-color: ${({ theme }) => theme.colors.neutral200};
  --dsg-selection-border-color: ${({ theme }) => theme.colors.primary600};
  --dsg-selection-background-color: transparent;
  --dsg-selection-disabled-border-color: ${({ theme }) => theme.colors.neutral500};
  --dsg-header-text-color: ${({ theme }) => theme.colors.neutral700};
  --dsg-header-active-text-color: ${({ theme }) => theme.colors.neutral1000};
  --dsg-cell-background-color: ${({ theme }) => theme.colors.neutral0};
  --dsg-cell-disabled-background-color: ${({ theme }) => theme.colors.neutral100};
  --dsg-transition-duration: 0s;

  .dsg-container {
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    font-size: 1.3rem;
    line-height: 1.6rem;
  }

  .dsg-cell-gutter {
    justify-content: flex-start;
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    border-right: 1px solid ${({ theme }) => theme.colors.neutral200};
  }

  .dsg-cell-header {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
    justify-content: flex-end;
  }

  .dsg-cell-header.dsg-cell-gutter {
    justify-content: flex-start;
  }

  .annals-group .dsg-cell {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  .annals-edited {
    background: ${({ theme }) => theme.colors.primary100};
  }

  .annals-problem {
    background: ${({ theme }) => theme.colors.danger100};
  }

  .annals-conflict {
    background: ${({ theme }) => theme.colors.alternative100};
  }

  .annals-changed::before,
  .annals-unreviewed::before,
  .annals-wanted::before {
    content: '';
    position: absolute;
    left: 0;
    top: 0;
    bottom: 0;
    width: 4px;
    background: ${({ theme }) => theme.colors.warning500};
  }

  .annals-unreviewed::before {
    background: ${({ theme }) => theme.colors.neutral300};
  }

  .annals-wanted::before {
    background: ${({ theme }) => theme.colors.danger500};
  }

  .annals-derived {
    color: ${({ theme }) => theme.colors.neutral600};
    font-style: italic;
  }

  .annals-input {
    flex: 1;
    min-width: 0;
    align-self: stretch;
    border: none;
    outline: none;
    padding: 0 10px;
    text-align: right;
    font: inherit;
    font-variant-numeric: tabular-nums;
    color: inherit;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;
