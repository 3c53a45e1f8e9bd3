import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ReportJson } from '../../../../contract/report';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import { compareHead } from '../../../../domain/verification/compare-head';
import { type Difference, differing } from '../../../../domain/verification/difference';
import { sha256 } from '../../hash/sha256';
import { outsideTransactions } from '../../repositories/connection';
import { createEditionFileRepository } from '../../repositories/editions/edition-file-repository';
import { createStoredFiles } from '../../repositories/editions/stored-files';
import type { StoredEdition } from '../../repositories/editions/verification-repository';

const open = z.looseObject({});
const values = z.record(z.string(), open);

/** As much of a report as it takes to compare it; an old edition may lack what the contract has today. */
const skeletonSchema = z.looseObject({
  report: z.looseObject({ school: z.looseObject({ code: z.string() }) }),
  chapters: z.array(z.looseObject({ blocks: z.array(open), chapters: z.array(open) })),
  cases: z.array(z.looseObject({ blocks: z.array(open) })),
  images: z.array(z.looseObject({ file: z.looseObject({ formats: values }) })),
  tables: z.array(z.looseObject({ rows: z.array(z.looseObject({ cells: values })) })),
  indicators: z.record(z.string(), z.looseObject({ values })),
});

type Reading = { report: ReportJson; fault: null } | { report: null; fault: Difference };

const read = (body: string): Reading => {
  const fault = { where: 'body', expected: null, found: null };
  try {
    const value: unknown = JSON.parse(body);
    const skeleton = skeletonSchema.safeParse(value);
    return skeleton.success
      ? { report: value as ReportJson, fault: null }
      : { report: null, fault: { ...fault, code: 'not-report', found: skeleton.error.message } };
  } catch {
    return { report: null, fault: { ...fault, code: 'not-json' } };
  }
};

/** Whether the bytes of an edition hash to what is written beside them, are canonical and say the same of themselves. */
export function checkBytes({ body, record }: { body: string; record: StoredEdition }): {
  report: ReportJson | null;
  differences: Difference[];
} {
  const differences = differing({
    code: 'bytes',
    where: 'sha256',
    expected: record.sha256,
    found: sha256(body),
  });
  const { report, fault } = read(body);
  if (report === null) return { report, differences: [...differences, fault] };
  const canonical = canonicalJson({ value: report });
  const isCanonical = differing({
    code: 'not-canonical',
    where: 'body',
    expected: sha256(canonical),
    found: sha256(body),
  });
  return {
    report,
    differences: [...differences, ...isCanonical, ...compareHead({ report, record })],
  };
}

type NamedFile = { url: string; sha256: string | null; bytes: number; key: string };

const filesOf = (report: ReportJson): NamedFile[] =>
  report.images.flatMap(({ key, file }) =>
    [file, ...Object.values(file.formats)].map((one) => ({ ...one, key })),
  );

/** Checks the copied files that editions name; a file that several name is read once. */
export function createFileCheck({ strapi }: { strapi: Core.Strapi }) {
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
}
