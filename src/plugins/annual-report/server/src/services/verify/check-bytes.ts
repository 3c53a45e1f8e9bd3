import { z } from 'zod';
import type { ReportJson } from '../../../../contract/report';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import { compareHead } from '../../../../domain/verification/compare-head';
import { differing, type Difference } from '../../../../domain/verification/difference';
import { sha256 } from '../../hash/sha256';
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
export const checkBytes = ({
  body,
  record,
}: {
  body: string;
  record: StoredEdition;
}): { report: ReportJson | null; differences: Difference[] } => {
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
};
