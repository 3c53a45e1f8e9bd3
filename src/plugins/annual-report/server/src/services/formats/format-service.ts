import type { Core } from '@strapi/strapi';
import type { FormatDescription, FormatFile } from '../../../../contract/formats';
import type { ReportJson } from '../../../../contract/report';
import type { FormatSource } from '../../../../domain/formats/format-source';
import { type Format, FORMAT_REGISTRY } from '../../formats/registry';
import { notFoundProblem, validationProblem } from '../../messages/problem';
import { requestMessage } from '../../messages/request-messages';
import type { EditionBody, ReportKey } from '../../repositories/editions/edition-repository';
import type { RenderedFile } from '../../threads/file-tasks';
import { runInThread } from '../../threads/run-in-thread';
import { createEditionService } from '../editions/edition-service';
import { API_BASE, publicBaseUrl } from '../public-url';

/** RFC 8187 leaves fewer signs as they are than `encodeURIComponent`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** What no file system takes in a name. */
const clean = (text: string): string => text.replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ').trim();

const FILE_TITLES = { indicators: '全部指标', report: '报告', datapackage: '数据包' } as const;

/** `Content-Disposition` of a file: its Chinese name, and an ASCII one for clients that know no other. */
function contentDisposition({
  format,
  head: { school, year },
  edition,
  table,
}: Pick<RenderedFile, 'head' | 'table'> & {
  format: FormatDescription;
  /** Its number. */
  edition: number;
}): string {
  const part = format.file ?? table?.key ?? 'table';
  const plain = `${school.code}-${year}-${part}-edition-${edition}.${format.extension}`;
  const title =
    format.file === null ? `${table?.label ?? ''} ${table?.title ?? ''}` : FILE_TITLES[format.file];
  const name = clean(`${school.name} ${year} ${title} 第${edition}版`);
  const kind = format.isDownload ? 'attachment' : 'inline';
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encode(`${name}.${format.extension}`)}`;
}

type FormatRequest = ReportKey & {
  /** Of one frozen edition; without it, of the latest. */
  number?: number | undefined;
  /** Null for a table. */
  file: FormatFile;
  /** Key of the table; null where `file` is given. */
  table: string | null;
  extension: string;
  bom: boolean;
};

/** A finished answer. The same edition gives the same bytes, whether it is asked for by number or as the latest. */
type FormatAnswer = {
  bytes: Buffer;
  contentType: string;
  contentDisposition: string;
  edition: number;
  /** Of the edition that the bytes were made from. */
  sha256: string;
  lastModified: Date;
};

export function createFormatService({ strapi }: { strapi: Core.Strapi }) {
  const editions = createEditionService({ strapi });
  const apiUrl = `${publicBaseUrl({ strapi })}${API_BASE}`;

  const findFormat = ({ file, table, extension, bom }: FormatRequest): Format => {
    const choices = FORMAT_REGISTRY.filter((candidate) => candidate.file === file);
    const format = choices.find((candidate) => candidate.extension === extension);
    if (!format) {
      const known = choices.map((choice) => choice.extension).join(', ');
      const params = { file: file ?? table ?? '', format: extension, known };
      throw notFoundProblem({ strapi, code: 'format-not-found', params });
    }
    if (bom && !format.takesBom) {
      const params = { parameter: 'bom', reason: requestMessage({ name: 'unknown-parameter' }) };
      throw validationProblem({ strapi, code: 'bad-request', params });
    }
    return format;
  };

  /** The report of an edition, as formats are made from it. */
  const sourceOf = ({ body, number, sha256 }: Omit<EditionBody, 'lastModified'>): FormatSource => ({
    // Held against the contract when it was released; today's schema may ask for what it did not have then.
    report: JSON.parse(body) as ReportJson,
    edition: { number, sha256 },
    apiUrl,
  });

  return {
    /** Every format with how it is made and read back. */
    formats: FORMAT_REGISTRY,

    sourceOf,

    /**
     * A file of the latest or of a numbered edition.
     * @throws NotFoundError that names the formats, tables or editions; 410 when the edition was withdrawn;
     * ValidationError for a byte order mark before anything but CSV
     */
    async find(request: FormatRequest): Promise<FormatAnswer> {
      const format = findFormat(request);
      const { school, year, number } = request;
      const edition =
        number === undefined
          ? await editions.latest({ school, year })
          : await editions.one({ school, year, number });
      const { lastModified, ...stored } = edition;
      const { file, extension, table, bom } = request;
      const rendered = await runInThread({
        strapi,
        school,
        task: 'renderFile',
        input: { edition: stored, apiUrl, file, extension, table, bom },
      });
      if ('known' in rendered) {
        const params = { key: table ?? '', known: rendered.known.join(', ') };
        throw notFoundProblem({ strapi, code: 'table-not-found', params });
      }
      const { bytes, ...named } = rendered;
      return {
        bytes: Buffer.from(bytes),
        contentType: format.contentType,
        contentDisposition: contentDisposition({ ...named, format, edition: edition.number }),
        edition: edition.number,
        sha256: edition.sha256,
        lastModified,
      };
    },
  };
}
