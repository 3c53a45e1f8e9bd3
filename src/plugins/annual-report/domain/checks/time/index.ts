import type { Check } from '../check';
import { caseDate } from './case-date';
import { changeBand } from './change-band';
import { copiedNumbers } from './copied-numbers';
import { copiedParagraph } from './copied-paragraph';
import { extremeChange } from './extreme-change';
import { lastYearValues } from './last-year-values';
import { oldYearInText } from './old-year-in-text';
import { photoDate } from './photo-date';
import { rowYears } from './row-years';
import { shiftedYears } from './shifted-years';
import { tableYears } from './table-years';
import { thisYearInText } from './this-year-in-text';
import { titlePeriod } from './title-period';
import { titleWithoutYear } from './title-without-year';
import { titleYear } from './title-year';
import { unclearThisYear } from './unclear-this-year';

export const TIME_CHECKS: Check[] = [
  titleYear,
  titleWithoutYear,
  lastYearValues,
  extremeChange,
  changeBand,
  shiftedYears,
  titlePeriod,
  rowYears,
  tableYears,
  thisYearInText,
  unclearThisYear,
  oldYearInText,
  caseDate,
  photoDate,
  copiedNumbers,
  copiedParagraph,
];
