import { styled } from 'styled-components';

/** Height of a row in pixels, as the list of rows counts on it. */
export const ROW_HEIGHT = 44;

/** How far each level stands to the right, in pixels. */
export const INDENT = 24;

/** The columns of the outline: title, status, figures, cases, tables, what can be done. */
export const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 12rem 8rem 9rem 15rem 8rem;
  align-items: center;
  gap: 0.8rem;
  padding: 0 1.2rem;
`;

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
