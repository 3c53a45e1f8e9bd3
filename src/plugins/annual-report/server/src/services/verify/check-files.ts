import type { Core } from '@strapi/strapi';
import type { ReportJson } from '../../../../contract/report';
import type { Difference } from '../../../../domain/verification/difference';
import { sha256 } from '../../hash/sha256';
import { outsideTransactions } from '../../repositories/connection';
import { createEditionFileRepository } from '../../repositories/editions/edition-file-repository';
import { createStoredFiles } from '../../repositories/editions/stored-files';

type NamedFile = { url: string; sha256: string | null; bytes: number; key: string };

const filesOf = (report: ReportJson): NamedFile[] =>
  report.images.flatMap(({ key, file }) =>
    [file, ...Object.values(file.formats)].map((one) => ({ ...one, key })),
  );

/** Checks the copied files that editions name; a file that several name is read once. */
export const createFileCheck = ({ strapi }: { strapi: Core.Strapi }) => {
  const storedFiles = createStoredFiles({ strapi });
  const listed = createEditionFileRepository({ connection: outsideTransactions({ strapi }) });
  const known = new Map<string, Promise<string | null>>();

  /** Hash and length of what lies at an address; null when nothing can be read there. */
  const look = async (url: string): Promise<string | null> => {
    try {
      const bytes = await storedFiles.read({ url });
      return `${sha256(bytes)}, ${bytes.length}`;
    } catch {
      return null;
    }
  };

  const lookOnce = (url: string): Promise<string | null> => {
    const looking = known.get(url) ?? look(url);
    known.set(url, looking);
    return looking;
  };

  return async ({
    report,
  }: {
    report: ReportJson;
  }): Promise<{ count: number; differences: Difference[] }> => {
    const files = filesOf(report);
    const hashes = new Set(files.flatMap((file) => file.sha256 ?? []));
    const rows = await listed.find([...hashes]);
    const addresses = new Set(rows.map(({ sha256: hash, url }) => `${hash} ${url}`));
    const differences: Difference[] = [];
    for (const { url, sha256: hash, bytes, key } of files) {
      const where = `${key} ${url}`;
      const expected = `${hash ?? ''}, ${bytes}`;
      const found = await lookOnce(url);
      if (found === null) differences.push({ code: 'file-missing', where, expected, found });
      else if (found !== expected) {
        differences.push({ code: 'file-changed', where, expected, found });
      }
      if (!addresses.has(`${hash} ${url}`)) {
        differences.push({ code: 'file-unlisted', where, expected: hash, found: null });
      }
    }
    return { count: files.length, differences };
  };
};
