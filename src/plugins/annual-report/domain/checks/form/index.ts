import type { Check } from '../check';
import { altRepeatsCaption } from './alt-repeats-caption';
import { backwardRanges } from './backward-ranges';
import { doubledPunctuation } from './doubled-punctuation';
import { duplicateCaptions } from './duplicate-captions';
import { duplicateTitles } from './duplicate-titles';
import { emptyColons } from './empty-colons';
import { enumerationGaps } from './enumeration-gaps';
import { footnoteMarks } from './footnote-marks';
import { impossibleDates } from './impossible-dates';
import { misspeltWords } from './misspelt-words';
import { listSeparators } from './list-separators';
import { missingUnits } from './missing-units';
import { numberForms } from './number-forms';
import { punctuationForms } from './punctuation-forms';
import { repeatedSentences } from './repeated-sentences';
import { repeatedWords } from './repeated-words';
import { similarNames } from './similar-names';
import { strayBlanks } from './stray-blanks';
import { swallowedWords } from './swallowed-words';
import { typedLabels } from './typed-labels';
import { typedReferences } from './typed-references';
import { unfinishedSentences } from './unfinished-sentences';
import { unpairedMarks } from './unpaired-marks';
import { variedNames } from './varied-names';

/** How a report is written: what is plainly wrong first, then what is worth a look. */
export const FORM_CHECKS: Check[] = [
  unpairedMarks,
  doubledPunctuation,
  repeatedWords,
  missingUnits,
  enumerationGaps,
  emptyColons,
  impossibleDates,
  backwardRanges,
  swallowedWords,
  duplicateTitles,
  typedLabels,
  typedReferences,
  footnoteMarks,
  variedNames,
  similarNames,
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
