import type { FlatRecord } from '../../../domain/formats/read-flat-rows';

/** Rows below a head, by its names. */
export const recordsOf = ({ rows }: { rows: string[][] }): FlatRecord[] => {
  const [names = [], ...lines] = rows;
  return lines.map((cells) =>
    Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
  );
};
