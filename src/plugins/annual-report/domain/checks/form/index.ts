import type { Check } from '../check';
import { altRepeatsCaption, duplicateCaptions, duplicateTitles } from './duplicate-names';
import { backwardRanges } from './backward-ranges';
import { doubledPunctuation, emptyColons, listSeparators, punctuationForms } from './punctuation';
import { enumerationGaps } from './enumeration-gaps';
import { footnoteMarks } from './footnote-marks';
import { impossibleDates } from './impossible-dates';
import { misdirectedReferences } from './misdirected-references';
import { misspeltWords } from './misspelt-words';
import { NAME_VARIANT_CHECKS } from './name-variants';
import { missingUnits } from './missing-units';
import { mistypedNumbers } from './mistyped-numbers';
import { numberForms } from './number-forms';
import { repeatedSentences, repeatedWords, swallowedWords } from './repetitions';
import { similarNames, variedNames } from './varied-names';
import { strayBlanks } from './stray-blanks';
import { typedLabels } from './typed-labels';
import { typedReferences } from './typed-references';
import { unfinishedSentences } from './unfinished-sentences';
import { unpairedMarks } from './unpaired-marks';
/** How a report is written: what is plainly wrong first, then what is worth a look. */
export const FORM_CHECKS: Check[] = [
  unpairedMarks,
  doubledPunctuation,
  repeatedWords,
  missingUnits,
  mistypedNumbers,
  enumerationGaps,
  emptyColons,
  impossibleDates,
  backwardRanges,
  swallowedWords,
  duplicateTitles,
  typedLabels,
  typedReferences,
  misdirectedReferences,
  footnoteMarks,
  variedNames,
  similarNames,
  ...NAME_VARIANT_CHECKS,
  misspeltWords,
  punctuationForms,
  listSeparators,
  numberForms,
  strayBlanks,
  unfinishedSentences,
  repeatedSentences,
  duplicateCaptions,
  altRepeatsCaption,
];
