import type { AggregateCell } from '../../contract/aggregate';
import type { ValueOrigin, ValueStatus } from '../../contract/value';
import { statusText } from '../base/status-text';

/** A value that counts for a school, with the report that printed it. */
export type SchoolValue = {
  year: number;
  value: number | null;
  text: string;
  status: ValueStatus;
  origin: ValueOrigin;
  respondents: number | null;
  edition: { year: number; number: number };
};

const NOT_PRINTED = 'not-collected';

/** The cell of one school: what it released itself, whatever the indicator's rule over schools. */
export const schoolCell = ({ value }: { value: SchoolValue | undefined }): AggregateCell => {
  const shared = { rule: 'own' as const, weight: null, inputs: null };
  if (!value) {
    return {
      ...shared,
      value: null,
      text: statusText({ status: NOT_PRINTED }) ?? '——',
      status: NOT_PRINTED,
      reason: 'not-printed',
      schools: { reported: 0, expected: 1 },
      from: [],
    };
  }
  const { value: number, text, status, year, edition } = value;
  return {
    ...shared,
    value: number,
    text,
    status,
    reason: null,
    schools: { reported: statusText({ status }) === null ? 1 : 0, expected: 1 },
    from: edition.year === year ? [] : [{ report: edition.year, schools: 1 }],
  };
};
