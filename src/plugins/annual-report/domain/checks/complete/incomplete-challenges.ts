import type { Check, FindingDraft } from '../check';
import { holders } from '../support/holders';

const PARTS = {
  problem: { zh: '存在的问题', en: 'the problem' },
  cause: { zh: '原因分析', en: 'its cause' },
  measures: { zh: '应对举措', en: 'what is done about it' },
} as const;

const NAMES = ['problem', 'cause', 'measures'] as const;

/** A challenge says the problem, its cause and what is done about it. */
export const incompleteChallenges: Check = {
  id: 'incomplete-challenges',
  family: 'complete',
  severity: 'warning',
  name: { zh: '挑战不完整', en: 'Incomplete challenges' },
  advice: { zh: '请补写缺少的部分。', en: 'Write what is missing.' },
  limits: {
    zh: '只看三个部分是否填写，不看写得是否充分。',
    en: 'Looks only whether the three parts are there.',
  },
  run: (context) =>
    holders(context).flatMap(({ blocks, place }) =>
      blocks.flatMap((block, index): FindingDraft[] => {
        if (block.type !== 'challenge') return [];
        const number = context.numbering.challenges.get(block) ?? 0;
        return NAMES.filter((part) => block[part].trim() === '').map((part) => ({
          place: place(`content.${index}.${part}`),
          messages: {
            zh: `挑战 ${number} 没有写“${PARTS[part].zh}”。`,
            en: `Challenge ${number} does not say ${PARTS[part].en}.`,
          },
        }));
      }),
    ),
};
