import type { Check } from '../check';
import { caseDate, photoDate } from './dates';
import { changeBand } from './change-band';
import { copiedNumbers, copiedParagraph } from './copied-from-last-year';
import { eventYear } from './event-year';
import { extremeChange } from './extreme-change';
import { lastYearValues } from './last-year-values';
import { oldYearInText, thisYearInText, unclearThisYear } from './years-in-text';
import { rowYears, shiftedYears, tableYears } from './table-years';
import { clockTimes } from './clock-times';
import { stageOrder } from './stage-order';
import { anniversaries } from './anniversaries';
import { historicYears } from './historic-years';
import { yearsApart } from './years-apart';
import { editionSequence } from './edition-sequence';
import { agesOfOnePerson } from './ages-of-one-person';
import { ageInText } from './age-in-text';
import { durationInText } from './duration-in-text';
import { weekdayOfDate } from './weekday-of-date';
import { ordinalYears } from './ordinal-years';
import { schoolYearDates } from './school-year-dates';
import { yearlyEdition } from './yearly-edition';
import { titlePeriod, titleWithoutYear, titleYear } from './titles';
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
  eventYear,
  stageOrder,
  durationInText,
  clockTimes,
  ageInText,
  agesOfOnePerson,
  weekdayOfDate,
  yearlyEdition,
  ordinalYears,
  schoolYearDates,
  editionSequence,
  yearsApart,
  historicYears,
  anniversaries,
  copiedNumbers,
  copiedParagraph,
];
