import type { ReportContent } from '../content/report-content';
import { numberReport } from '../outline/number-report';
import { createPlaces } from '../texts/places';
import { resolveTexts } from '../texts/resolve-texts';
import { reportValues } from '../values/report-values';
import type { ValueBook } from '../content/value';
import type { PreparedReport } from './prepared-report';

/**
 * Computes what the checks and the JSON of a report are made from. Pure.
 * @param values those of the content, where they are known already
 */
export const prepareReport = ({
  content,
  values = reportValues({ content }),
}: {
  content: ReportContent;
  values?: ValueBook;
}): PreparedReport => {
  const asWritten = numberReport(content);
  const resolved = resolveTexts({
    content,
    numbering: asWritten,
    values,
    places: createPlaces({ content, numbering: asWritten }),
  });
  const numbering = numberReport(resolved.content);
  return {
    content: resolved.content,
    numbering,
    values,
    places: createPlaces({ content: resolved.content, numbering }),
    passages: resolved.passages,
    occurrences: resolved.occurrences,
    boundYears: resolved.boundYears,
    tokenProblems: resolved.problems,
  };
};
