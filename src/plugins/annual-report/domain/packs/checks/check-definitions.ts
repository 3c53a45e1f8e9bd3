import { UNVERIFIED } from '../../../contract/pack';
import type { PackContext, PackProblem } from './pack-context';

/** A definition says which document it follows, and a document has a definition that follows it. */
export function checkDefinitions({ pack }: PackContext): PackProblem[] {
  return pack.indicators.flatMap(({ definition, definitionSource }, index): PackProblem[] => {
    const isVerified = definition !== UNVERIFIED;
    if (isVerified === (definitionSource !== null)) return [];
    const path = ['indicators', index, isVerified ? 'definition' : 'definitionSource'];
    const messages = isVerified
      ? {
          zh: `请用 definitionSource 写明口径的出处；没有出处的写 ${UNVERIFIED}`,
          en: `name the document it follows in definitionSource; without one it is "${UNVERIFIED}"`,
        }
      : {
          zh: `口径还是 ${UNVERIFIED}，不能写出处`,
          en: `the definition is "${UNVERIFIED}" and has no source`,
        };
    return [{ path, messages }];
  });
}

/** Bounds are those of numbers, the smaller first. */
export function checkBounds({ pack }: PackContext): PackProblem[] {
  return pack.indicators.flatMap(({ bounds, kind }, index): PackProblem[] => {
    if (bounds === null) return [];
    const path = ['indicators', index, 'bounds'];
    const [smallest, largest] = bounds;
    if (kind === 'text') {
      return [{ path, messages: { zh: '文字型指标没有上下限', en: 'a text has no bounds' } }];
    }
    if (smallest <= largest) return [];
    const messages = {
      zh: `下限 ${smallest} 大于上限 ${largest}`,
      en: `the smallest value ${smallest} is above the largest ${largest}`,
    };
    return [{ path, messages }];
  });
}
