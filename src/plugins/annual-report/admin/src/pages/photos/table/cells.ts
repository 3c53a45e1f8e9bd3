import { styled } from 'styled-components';

/** What cells of the table have in common; `$isMissing` makes an empty one stand out. */
const Cell = styled.textarea<{ $isMissing: boolean; $isChanged: boolean }>`
  display: block;
  width: 100%;
  /* Clear of the bar that sticks to the bottom. */
  scroll-margin-bottom: 10rem;
  padding: 0.3rem 0.8rem;
  border: 1px solid
    ${({ theme, $isMissing, $isChanged }) =>
      $isMissing
        ? theme.colors.warning500
        : $isChanged
          ? theme.colors.primary500
          : theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme, $isMissing }) =>
    $isMissing ? theme.colors.warning100 : theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.4;

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  &:focus {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }

  &:disabled {
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

/** As high as its text. */
export const TextCell = styled(Cell)`
  min-height: 2.8rem;
  max-height: 12rem;
  resize: none;
  field-sizing: content;
`;

export const LineCell = styled(Cell)`
  height: 2.8rem;
`;
