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
