import { FORMATS, type FormatFile } from '../formats';
import type { Operation, Parameter } from './operation';
import { PARAMETERS } from './parameters';

const LATEST = '/reports/{school}/{year}';
const { school, year, edition } = PARAMETERS;

type FileKind = {
  /** Ends the operation's name: `getTableFile`, `getEditionTableFile`. */
  id: string;
  file: FormatFile;
  path: string;
  parameters: Parameter[];
  summary: string;
  description: string;
  takesBom: boolean;
};

const KINDS: FileKind[] = [
  {
    id: 'TableFile',
    file: null,
    path: '/tables/{key}.{format}',
    parameters: [PARAMETERS.table, PARAMETERS.tableFormat],
    summary: 'A table (表) as CSV, XLSX or JSON-stat 2.0',
    description:
      'One line for each printed row; for each year the printed text, the value, its status and where it comes from.',
    takesBom: true,
  },
  {
    id: 'IndicatorsFile',
    file: 'indicators',
    path: '/indicators.{format}',
    parameters: [PARAMETERS.indicatorsFormat],
    summary: 'All indicators (指标) as CSV, XLSX or JSON-stat 2.0',
    description: 'One line for each indicator and year that the edition prints or derives.',
    takesBom: true,
  },
  {
    id: 'ReportFile',
    file: 'report',
    path: '/report.{format}',
    parameters: [PARAMETERS.reportFormat],
    summary: 'The report (年度报告) as JSON-LD',
    description: 'A schema.org `Report` with its tables as `Dataset` parts.',
    takesBom: false,
  },
  {
    id: 'DataPackage',
    file: 'datapackage',
    path: '/datapackage.{format}',
    parameters: [PARAMETERS.packageFormat],
    summary: 'All tables and indicators (指标) as a Data Package, version 2',
    description: 'A ZIP of `datapackage.json` and its CSV files.',
    takesBom: false,
  },
];

const mediaTypeOf = (contentType: string): string => contentType.split(';')[0] ?? '';

const SCHEMAS: Record<string, { type: string }> = {
  'text/csv': { type: 'string' },
  'application/json': { type: 'object' },
  'application/ld+json': { type: 'object' },
};

const answerOf = (file: FormatFile): Operation['answer'] => ({
  files: FORMATS.filter((format) => format.file === file).map(({ contentType }) => {
    const mediaType = mediaTypeOf(contentType);
    // A JSON Schema has no word for bytes: for them it is left open.
    return { mediaType, schema: SCHEMAS[mediaType] ?? {} };
  }),
});

const operation = (kind: FileKind, isNumbered: boolean): Operation => ({
  id: `get${isNumbered ? 'Edition' : ''}${kind.id}`,
  path: `${LATEST}${isNumbered ? '/editions/{number}' : ''}${kind.path}`,
  tag: 'Files',
  summary: `${kind.summary}, ${isNumbered ? 'of one edition (版次)' : 'of the latest edition'}`,
  description: `${kind.description} Limited for each client.`,
  parameters: [
    ...[school, year, ...(isNumbered ? [edition] : [])],
    ...kind.parameters,
    ...(kind.takesBom ? [PARAMETERS.bom] : []),
  ],
  answer: answerOf(kind.file),
  caching: 'edition',
  errors: [404, 410, 429],
});

/** Editions in other formats. Each file names the edition that it was made from, and its hash. */
export const FILE_OPERATIONS: Operation[] = [false, true].flatMap((isNumbered) =>
  KINDS.map((kind) => operation(kind, isNumbered)),
);
