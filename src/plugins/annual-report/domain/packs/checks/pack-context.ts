import type { Pack } from '../../../contract/pack';
import type { Bilingual } from '../../base/bilingual';
import type { CombinedPack } from '../combine-packs';

/** What is wrong in a pack: where (a path into it, as zod gives paths) and why, in both languages. */
export type PackProblem = {
  path: readonly PropertyKey[];
  messages: Bilingual;
};

export type PackContext = {
  pack: Pack;
  /** The packs that it builds on. */
  below: Pack[];
  /** All of them and the pack itself. */
  combined: CombinedPack;
};

export type Path = readonly PropertyKey[];

export function unknownIndicator({ path, code }: { path: Path; code: string }): PackProblem {
  return {
    path,
    messages: {
      zh: `没有指标“${code}”：请在本包或它包含的包中定义，或检查拼写`,
      en: `there is no indicator "${code}": define it here or in an included pack, or check the spelling`,
    },
  };
}
