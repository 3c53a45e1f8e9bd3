import { address } from './address.ts';
import { createAnswerMemory } from './answer-memory.ts';
import { fetchAnswer, type Fetch } from './fetch-answer.ts';
import type {
  Abortable,
  CaseRequest,
  ChapterRequest,
  EditionRequest,
  ReportFilter,
  ReportListRequest,
  ReportRequest,
  RollupRequest,
  SeriesRequest,
  TableRequest,
} from './requests.ts';
import type {
  AllSchoolsSeriesAnswer,
  CaseAnswer,
  ChangesAnswer,
  ChapterAnswer,
  EditionAnswer,
  EditionListAnswer,
  ReportAnswer,
  ReportListAnswer,
  ReportListItem,
  RollupAnswer,
  SchoolSeriesAnswer,
  TableAnswer,
} from './types.ts';

const API_BASE = '/api/annual-report';
const REMEMBERED_ANSWERS = 20;

export type ClientOptions = {
  /** Address of the site, such as `https://reports.example.org`. */
  baseUrl: string;
  /** Instead of the global one, for example with a proxy or a timeout. */
  fetch?: Fetch | undefined;
  /** How many answers to remember with their ETag; 0 remembers none. A whole report can have a megabyte. */
  cache?: number | undefined;
};

const withoutSlashes = (url: string): string => {
  let end = url.length;
  while (url.charAt(end - 1) === '/') end -= 1;
  return url.slice(0, end);
};

/**
 * A client of one site. Each function gives the answer as it is served, `{ data, meta }`; an answer that did
 * not change is the same object again, so that it is read-only.
 */
export function createClient({
  baseUrl,
  fetch = (input, init) => globalThis.fetch(input, init),
  cache = REMEMBERED_ANSWERS,
}: ClientOptions) {
  const site = withoutSlashes(baseUrl);
  const memory = createAnswerMemory({ limit: cache });

  const get = async <Answer>(path: string, { signal }: Abortable): Promise<Answer> =>
    (await fetchAnswer({ url: `${site}${API_BASE}${path}`, fetch, memory, signal })) as Answer;

  const ofReport = ({ school, year }: ReportRequest, ...parts: (string | number)[]): string =>
    address({ parts: ['reports', school, year, ...parts] });

  const listReports = ({ signal, ...query }: ReportListRequest = {}): Promise<ReportListAnswer> =>
    get(address({ parts: ['reports'], query }), { signal });

  function getSeries(request: SeriesRequest & { school: string }): Promise<SchoolSeriesAnswer>;
  function getSeries(
    request: SeriesRequest & { school?: undefined },
  ): Promise<AllSchoolsSeriesAnswer>;
  function getSeries({
    signal,
    indicator,
    ...query
  }: SeriesRequest & { school?: string | undefined }): Promise<
    SchoolSeriesAnswer | AllSchoolsSeriesAnswer
  > {
    return get(address({ parts: ['series', indicator], query }), { signal });
  }

  return {
    /** For `resolveUrl`, where an answer's `meta` has no `baseUrl`. */
    baseUrl: site,

    /** The latest edition of a report. */
    getReport: (request: ReportRequest): Promise<ReportAnswer> => get(ofReport(request), request),

    /** One frozen edition, which never changes. */
    getEdition: (request: EditionRequest): Promise<EditionAnswer> =>
      get(ofReport(request, 'editions', request.edition), request),

    /** What an edition changed, against the newest readable one before it. */
    getChanges: (request: EditionRequest): Promise<ChangesAnswer> =>
      get(ofReport(request, 'editions', request.edition, 'changes'), request),

    /** The editions of a report, newest first. */
    listEditions: (request: ReportRequest): Promise<EditionListAnswer> =>
      get(ofReport(request, 'editions'), request),

    /** A page of released reports, newest first. */
    listReports,

    /** Every released report, page after page as they are asked for. */
    async *allReports(filter: ReportFilter = {}): AsyncGenerator<ReportListItem, void, undefined> {
      for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
        const { data, meta } = await listReports({ ...filter, page });
        yield* data;
        pageCount = meta.pagination.pageCount;
      }
    },

    /** A chapter of the latest edition, with the cases, images and tables that it shows. */
    getChapter: (request: ChapterRequest): Promise<ChapterAnswer> =>
      get(ofReport(request, 'chapters', request.chapter), request),

    /** A case of the latest edition, with its images. */
    getCase: (request: CaseRequest): Promise<CaseAnswer> =>
      get(ofReport(request, 'cases', request.case), request),

    /** A table of the latest edition, with the indicators of its rows. */
    getTable: (request: TableRequest): Promise<TableAnswer> =>
      get(ofReport(request, 'tables', request.table), request),

    /** One indicator over years: of a school, or without one over all schools. */
    getSeries,

    /** Indicators over schools; the last row is over all schools together. */
    getRollup: ({ signal, indicators, ...query }: RollupRequest): Promise<RollupAnswer> =>
      get(address({ parts: ['rollup'], query: { ...query, indicator: indicators } }), { signal }),
  };
}

export type AnnalsClient = ReturnType<typeof createClient>;
