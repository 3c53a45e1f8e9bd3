import type { AdminDerived } from '../../../../contract/admin/values';
import type { Derivation } from '../../../../contract/value';
import type { ObservationContent } from '../../../../domain/content/report-content';
import { explainFormula } from '../../../../domain/formulas/explain-formula';
import { parseFormula } from '../../../../domain/formulas/parse-formula';
import { coveredYears } from '../../../../domain/values/covered-years';
import { buildValueBook } from '../../../../domain/values/value-book';
import type { Connection } from '../../repositories/connection';
import { readIndicators, readObservations } from '../../repositories/content/read-numbers';
import { cellKey } from '../../repositories/values/value-row';
import type { ValueTable } from '../../repositories/values/value-read-repository';

/**
 * What formulas give for the values that tables show, from what stands now and, before that, from what is
 * entered and not saved yet. Two statements.
 */
export async function readDerived({
  connection,
  school,
  year,
  tables,
  entered = [],
}: {
  connection: Connection;
  school: string;
  year: number;
  tables: ValueTable[];
  entered?: ObservationContent[];
}): Promise<AdminDerived[]> {
  const years = coveredYears({ year, tables });
  const shown = new Set(
    tables.flatMap((table) =>
      table.layout.flatMap(({ indicator }) =>
        indicator === null ? [] : table.years.map((of) => cellKey({ indicator, year: of })),
      ),
    ),
  );
  const codes = [...new Set(tables.flatMap(({ layout }) => layout.map((row) => row.indicator)))];
  const stored = await readObservations({ connection, school, status: 'draft' });
  const indicators = await readIndicators({
    connection,
    school,
    codes: [
      ...codes.filter((code) => code !== null),
      ...new Set(stored.map(({ indicator }) => indicator)),
    ],
  });
  const changed = new Set(entered.map(cellKey));
  const observations = [...entered, ...stored.filter((value) => !changed.has(cellKey(value)))];
  const book = buildValueBook({ indicators, observations, years });
  const nameOf = (code: string): string => book.indicator(code)?.name ?? code;
  const explain = ({ formula: text, inputs }: Derivation): AdminDerived['explained'] => {
    const parsed = parseFormula({ text });
    return {
      formula: parsed.ok
        ? explainFormula({ formula: parsed.formula, nameOf })
        : { zh: text, en: text },
      inputs: inputs.map(({ indicator, year: of }) => ({
        name: nameOf(indicator),
        year: of,
        printed: book.find({ indicator, year: of })?.text ?? '—',
      })),
    };
  };
  return book.all().flatMap(({ indicator, year: of, origin, status, text, derivation }) => {
    if (derivation === null || !shown.has(cellKey({ indicator, year: of }))) return [];
    const key = { indicator, year: of };
    return { ...key, origin, status, printed: text, derivation, explained: explain(derivation) };
  });
}
