import type { DemoProblem } from './demo-problem';
import type { Dictionary } from './dictionary';
import { observationKey, type ValuesReading } from './read-values';

/** Path of the file that holds the values of an annex table. */
const annexFile = (key: string): string => `values/${key}.yaml`;

/** Holds the values of each annex against its rows: one for every row and year, and none for another. */
export const checkAnnexes = ({
  dictionary,
  values,
}: {
  dictionary: Dictionary;
  values: ValuesReading;
}): DemoProblem[] =>
  dictionary.annexes.flatMap(({ key, years, layout }) => {
    const file = annexFile(key);
    const lineOf = values.lines.get(file);
    if (!lineOf) return [{ file, line: 1, reason: 'the file is missing' }];
    const codes = new Set(layout.map(({ indicator }) => indicator));
    const strangers = values.entries
      .filter((entry) => entry.file === file)
      .flatMap(({ code, year, line }): DemoProblem[] => {
        if (!codes.has(code)) {
          return [{ file, line, reason: `the table "${key}" has no row "${code}"` }];
        }
        const reason = `the table "${key}" has no column ${year}`;
        return years.includes(year) ? [] : [{ file, line, reason }];
      });
    const empty = layout.flatMap(({ indicator: code }) =>
      code === null
        ? []
        : years
            .filter((year) => !values.given.has(observationKey({ code, year })))
            .map((year) => ({
              file,
              line: lineOf([code]),
              reason: `${code} has no value for ${year}: give it, or say that it is not-collected`,
            })),
    );
    return [...strangers, ...(values.isComplete ? empty : [])];
  });
