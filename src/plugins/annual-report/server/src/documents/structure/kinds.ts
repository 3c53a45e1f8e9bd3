import type { Bilingual } from '../../../../domain/base/bilingual';
import type { StructureType } from '../../repositories/outline/structure-repository';

/** A type that has a place in the outline. */
export type StructuredKind = {
  type: StructureType;
  /** The attribute that names what holds the document. */
  holder: 'parent' | 'chapter';
  /** The inverse side, which is as read-only as the side it mirrors. */
  inverse: 'cases' | null;
  name: Bilingual;
};

export const CHAPTERS: StructuredKind = {
  type: 'chapters',
  holder: 'parent',
  inverse: 'cases',
  name: { zh: '章节', en: 'chapter' },
};

export const CASES: StructuredKind = {
  type: 'cases',
  holder: 'chapter',
  inverse: null,
  name: { zh: '案例', en: 'case' },
};
