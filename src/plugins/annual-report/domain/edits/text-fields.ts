import type { FindingPlace } from '../base/finding-place';
import {
  CASE_FIELDS,
  CHAPTER_FIELDS,
  IMAGE_FIELDS,
  REPORT_FIELDS,
  TABLE_FIELDS,
} from '../content/content-fields';
import { runningFields } from '../content/field-facts';

/** Documents that hold running text, by the name of their kind in places. */
export type TextDocumentType = Exclude<FindingPlace['type'], 'indicator'>;

const names = (fields: { field: string }[]): string[] => fields.map(({ field }) => field);

/** Fields that hold words alone. */
const PLAIN: Record<TextDocumentType, string[]> = {
  report: names(runningFields(REPORT_FIELDS)),
  chapter: names(runningFields(CHAPTER_FIELDS)),
  case: names(runningFields(CASE_FIELDS)),
  image: names(runningFields(IMAGE_FIELDS)),
  'indicator-table': names(runningFields(TABLE_FIELDS)),
};

const HAS_BLOCKS = new Set<TextDocumentType>(['chapter', 'case']);
const PLAIN_IN_BLOCK = new Set(['problem', 'cause', 'measures', 'caption']);

const isIndex = (step: string): boolean => /^\d{1,6}$/.test(step);

const areIndexes = (steps: string[]): boolean => steps.length > 0 && steps.every(isIndex);

/** Whether a path leads to running text of a document: nothing else is edited, whoever asks. */
export function isTextField({ type, field }: { type: TextDocumentType; field: string }): boolean {
  const [name = '', ...steps] = field.split('.');
  if (steps.length === 0) return PLAIN[type].includes(name);
  if (type === 'report') return name === 'statement' && areIndexes(steps);
  const [block = '', inBlock = '', ...below] = steps;
  if (!HAS_BLOCKS.has(type) || name !== 'content' || !isIndex(block)) return false;
  if (inBlock === 'cells') return below.length === 2 && areIndexes(below);
  return inBlock === 'content'
    ? areIndexes(below)
    : PLAIN_IN_BLOCK.has(inBlock) && below.length === 0;
}
