import type { Passage } from '../texts/passage';
import type { FindingDraft, PassageContext } from './check';

/** What checks said of one passage, by their ids. */
type Said = Map<string, FindingDraft[]>;

/** What checks of single passages said of them, so that only what changed is read again. */
export type PassageMemory = { saidOf: (context: PassageContext) => Said };

/**
 * Remembers passages by their content, wherever in a report they stand next: their words, their place and what their
 * tokens printed.
 * @param max passages; the one that was asked for longest ago is forgotten first
 * @param hashOf short name of a text
 */
export function createPassageMemory({
  max,
  hashOf,
}: {
  max: number;
  hashOf: (text: string) => string;
}): PassageMemory {
  const remembered = new Map<string, Said>();
  const recalled = new WeakMap<PassageContext, Said>();

  const recall = ({ passages, content }: PassageContext): Said => {
    const { year } = content.report;
    const name = hashOf(JSON.stringify([year, passages]));
    const said = remembered.get(name) ?? new Map<string, FindingDraft[]>();
    // Put last again: the first is forgotten.
    remembered.delete(name);
    remembered.set(name, said);
    if (remembered.size > max) {
      const [oldest] = remembered.keys();
      if (oldest !== undefined) remembered.delete(oldest);
    }
    return said;
  };

  return {
    saidOf(context) {
      const said = recalled.get(context) ?? recall(context);
      recalled.set(context, said);
      return said;
    },
  };
}

const contexts = new WeakMap<Passage[], PassageContext[]>();

/** The passages of a report, each alone; made once for all checks, which remember what they read by its passages. */
export function passagesAlone({ passages, content }: PassageContext): PassageContext[] {
  const { year } = content.report;
  const made =
    contexts.get(passages) ??
    passages.map((passage) => ({ passages: [passage], content: { report: { year } } }));
  contexts.set(passages, made);
  return made;
}
