import { Box, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { TextId } from '../texts';
import { useTranslate } from '../texts/use-texts';
import { TableHead } from './TableHead';

type ListedRow = { key: string; cells: ReactNode[] };

/** A table under a title, as wide as its texts; nothing where it has no rows. */
export function Listing({
  title,
  heads,
  rows,
}: {
  title: TextId;
  heads: TextId[];
  rows: ListedRow[];
}) {
  const translate = useTranslate();
  if (rows.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="delta">
        {translate(title)}
      </Typography>
      <Box paddingTop={2}>
        <Table colCount={heads.length} rowCount={rows.length + 1} aria-label={translate(title)}>
          <TableHead columns={heads} />
          <Tbody>
            {rows.map(({ key, cells }) => (
              <Tr key={key}>
                {cells.map((cell, index) => (
                  <Td key={heads[index]}>
                    <Typography style={{ whiteSpace: 'normal' }}>{cell}</Typography>
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
    </Box>
  );
}
