import { Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useTranslate } from '../texts/use-texts';
import type { TextId } from '../texts';

/** The head of a table: what each column holds. */
export function TableHead({ columns }: { columns: readonly TextId[] }) {
  const translate = useTranslate();
  return (
    <Thead>
      <Tr>
        {columns.map((column) => (
          <Th key={column}>
            <Typography variant="sigma">{translate(column)}</Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
  );
}
