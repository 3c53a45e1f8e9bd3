import type { FormatDescription } from '../../../../contract/formats';
import type { RenderedFile } from '../../threads/file-tasks';

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
export function contentDisposition({
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
