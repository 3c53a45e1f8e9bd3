import { styled } from 'styled-components';

/** What the rows scroll in. */
export const Scroller = styled.div`
  position: relative;
  height: calc(100vh - 42rem);
  min-height: 34rem;
  overflow: auto;
`;

/** A row, which shows whether it is chosen, dragged, or where something is dropped. */
export const Item = styled.div<{ $isChosen: boolean; $isOver: boolean; $isDragged: boolean }>`
  position: absolute;
  top: 0;
  left: 0;
  width: 100%;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $isChosen, $isOver }) =>
    $isChosen || $isOver ? theme.colors.primary100 : 'transparent'};
  box-shadow: ${({ theme, $isChosen }) =>
    $isChosen ? `inset 3px 0 0 ${theme.colors.primary600}` : 'none'};
  opacity: ${({ $isDragged }) => ($isDragged ? 0.5 : 1)};

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** The line between two rows at which something is dropped. */
export const DropLine = styled.div`
  position: absolute;
  right: 0;
  height: 2px;
  background: ${({ theme }) => theme.colors.primary600};
  pointer-events: none;
`;
