import type { DemoProblem } from './demo-problem';
import type { DemoObservation } from './demo-report';
import type { DemoIndicator } from './demo-schema';
import { valuesFileSchema, type ValueEntry } from './demo-table-schema';
import { parseYaml } from './parse-yaml';
import type { IndicatorsReading } from './read-indicators';
import type { PlacedTable } from './read-tables';
import { readValueEntry } from './read-value-entry';

const FILE = 'values.yaml';

type GivenValue = {
  code: string;
  year: number;
  entry: ValueEntry;
  respondents: number | null;
  method: string | null;
  file: string;
  line: number;
};

export type ValuesReading = {
  observations: Map<string, DemoObservation>;
  /** Every value given, readable or not, by `observationKey`. */
  given: Set<string>;
  /** False where the file is broken. */
  isComplete: boolean;
  problems: DemoProblem[];
};

/** The natural key of an observation within one school. */
export const observationKey = ({ code, year }: { code: string; year: number }): string =>
  `${code}@${year}`;

const valuesOfAnnex = ({ file, table, lineOf }: PlacedTable, reportYear: number): GivenValue[] => {
  if (table.kind !== 'annex') return [];
  return table.rows.flatMap(({ indicator, values, respondents, method }, index) =>
    indicator === null
      ? []
      : Object.entries(values).map(([year, entry]) => {
          const isReportYear = Number(year) === reportYear;
          return {
            code: indicator,
            year: Number(year),
            entry,
            respondents: isReportYear ? respondents : null,
            method: isReportYear ? method : null,
            file,
            line: lineOf(['rows', index, 'values', year]),
          };
        }),
  );
};

const valuesOfFile = (text: string): { given: GivenValue[] | null; problems: DemoProblem[] } => {
  const { data, lineOf, problems } = parseYaml({ text, schema: valuesFileSchema });
  const given = Object.entries(data ?? {}).flatMap(([code, years]) =>
    Object.entries(years).map(([year, entry]) => ({
      code,
      year: Number(year),
      entry,
      respondents: null,
      method: null,
      file: FILE,
      line: lineOf([code, year]),
    })),
  );
  return {
    given: data && given,
    problems: problems.map((problem) => ({ file: FILE, ...problem })),
  };
};

const toObservation = (
  { code, year, entry, respondents, method }: GivenValue,
  indicator: DemoIndicator,
): DemoObservation | string => {
  const read = readValueEntry({ entry, kind: indicator.kind });
  return read.ok ? { indicator: code, year, ...read.value, respondents, method } : read.reason;
};

/** Reads the values of the annexes and of `values.yaml`. A value given twice must be given alike. */
export const readValues = ({
  texts,
  tables,
  indicators,
  reportYear,
}: {
  texts: Map<string, string>;
  tables: PlacedTable[];
  indicators: IndicatorsReading;
  reportYear: number;
}): ValuesReading => {
  const reading: ValuesReading = {
    observations: new Map(),
    given: new Set(),
    isComplete: true,
    problems: [],
  };
  const fromFile = valuesOfFile(texts.get(FILE) ?? '{}');
  reading.isComplete = fromFile.given !== null;
  reading.problems.push(...fromFile.problems);
  const fromAnnexes = tables.flatMap((table) => valuesOfAnnex(table, reportYear));
  for (const given of [...fromAnnexes, ...(fromFile.given ?? [])]) {
    const { code, year, file, line } = given;
    const where = `${code} ${year}`;
    const refuse = (reason: string) => reading.problems.push({ file, line, reason });
    const indicator = indicators.indicators.get(code);
    if (!indicator) {
      if (indicators.isComplete && file === FILE) refuse(`unknown indicator "${code}"`);
      continue;
    }
    const observation = toObservation(given, indicator);
    const key = observationKey({ code, year });
    const known = reading.observations.get(key);
    reading.given.add(key);
    if (typeof observation === 'string')
      refuse(`the value of ${where} cannot be read: ${observation}`);
    else if (!known) reading.observations.set(key, observation);
    else if (known.text !== observation.text || known.status !== observation.status) {
      refuse(
        `the value of ${where} is given twice: '${known.text ?? known.status}' and '${observation.text ?? observation.status}'`,
      );
    }
  }
  return reading;
};
