import { styled } from 'styled-components';
import type { TableJson } from '../../../../contract/table';
import { useTranslate } from '../../texts/use-texts';

const Frame = styled.div`
  overflow-x: auto;
  margin: 1.6rem 0;

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 1.3rem;
  }

  caption {
    padding-bottom: 0.8rem;
    font-weight: bold;
  }

  th,
  td {
    padding: 0.4rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: left;
  }

  td {
    text-align: right;
  }
`;

/** A table or chart of the report, as a table of what it prints. */
export function ReadingTable({ table }: { table: TableJson }) {
  const translate = useTranslate();
  return (
    <Frame tabIndex={0} role="group" aria-label={`${table.label} ${table.title}`}>
      <table>
        <caption>
          {table.label} {table.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{translate('reading.indicator')}</th>
            <th scope="col">{translate('reading.unit')}</th>
            {table.years.map((year) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" style={{ paddingLeft: `${0.8 + row.level * 1.6}rem` }}>
                {row.label}
              </th>
              <td>{row.unit}</td>
              {table.years.map((year) => (
                <td key={year}>{row.cells[String(year)]?.text ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
