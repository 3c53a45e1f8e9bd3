import type { Writing } from '../writings';

/** One place in which a name is written. Places are within the text of the writing. */
export type Mention = { form: string; start: number; end: number; writing: Writing };

/** A form of a name with everything that speaks for it. */
export type NameForm = {
  form: string;
  /** In this report, in reading order; a case's list of partners comes last. */
  mentions: Mention[];
  /** In last year's edition. */
  earlier: Mention[];
  /** A list names it: the partners of a case, the school itself. */
  isListed: boolean;
};

/** What a list says counts once more than a sentence. */
const LISTED = 1;

/** The forms of many mentions, by form, in order of their first mention. */
export function formsOf(mentions: Mention[]): Map<string, NameForm> {
  const forms = new Map<string, NameForm>();
  for (const mention of mentions) {
    const form = forms.get(mention.form) ?? {
      form: mention.form,
      mentions: [],
      earlier: [],
      isListed: false,
    };
    (mention.writing.place === null ? form.earlier : form.mentions).push(mention);
    if (mention.writing.kind === 'partner') form.isListed = true;
    forms.set(mention.form, form);
  }
  return forms;
}

/** How much speaks for a form: its mentions, last year's too, and lists that name it. */
export function supportOf({ mentions, earlier, isListed }: NameForm): number {
  return mentions.length + earlier.length + (isListed ? LISTED : 0);
}

/** Two forms of what is probably one thing: where the rarer stands, somebody should look. */
export type NameVariants = { rarer: NameForm; usual: NameForm };

/** Forms that stand as often as this have both been meant. */
const ESTABLISHED = 3;

const indexIn = ({ mentions }: NameForm, writings: Map<Writing, number>): number =>
  mentions.length === 0
    ? -1
    : Math.min(...mentions.map(({ writing }) => writings.get(writing) ?? 0));

/**
 * Which of two forms is to be looked at: the rarer one; of two as rare, the one that comes later. Null where both
 * are established, or where the rarer one stands in last year's edition alone.
 */
export function asVariants({
  one,
  other,
  order,
}: {
  one: NameForm;
  other: NameForm;
  /** Place of each writing in reading order. */
  order: Map<Writing, number>;
}): NameVariants | null {
  const gap = supportOf(one) - supportOf(other);
  const isOneRarer = gap === 0 ? indexIn(one, order) > indexIn(other, order) : gap < 0;
  const [rarer, usual] = isOneRarer ? [one, other] : [other, one];
  if (rarer.mentions.length === 0 || supportOf(rarer) >= ESTABLISHED) return null;
  return { rarer, usual };
}

/** Reading order of writings. */
export function orderOf(writings: Writing[]): Map<Writing, number> {
  return new Map(writings.map((writing, index) => [writing, index]));
}
