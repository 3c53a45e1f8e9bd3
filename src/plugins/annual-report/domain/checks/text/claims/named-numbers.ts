import type { Statement, Told } from '../../../ledger/statements';
import { plainLabel } from '../../../reading/number-label';

/** Length of the longest run of characters of a name that stands in some words, of two at least. */
function commonLength({ words, name }: { words: string; name: string }): number {
  for (let length = Math.min(name.length, words.length); length >= 2; length -= 1) {
    for (let at = 0; at + length <= name.length; at += 1) {
      if (words.includes(name.slice(at, at + length))) return length;
    }
  }
  return 0;
}

/** Longest name that is looked up. */
const LONGEST_NAME = 16;

/** The quantities whose names have most in common with some words; none where nothing has. */
export function mostAlike({ words, among }: { words: string; among: Told[] }): Told[] {
  const name = plainLabel({ text: words }).slice(0, LONGEST_NAME);
  const alike = among.map((told) => ({
    told,
    length: commonLength({ words: told.clause, name }),
  }));
  const most = Math.max(0, ...alike.map(({ length }) => length));
  return most < Math.max(2, name.length / 2)
    ? []
    : alike.flatMap(({ told, length }) => (length === most ? [told] : []));
}

const ITEM_END = /[。！？；;\n]/;
const ITEM_REACH = 50;

/** The quantities that an item of an enumeration tells of what it names: 药检专业群，含药剂等两个专业，在校生 660 人. */
export function toldOfItem({
  statement: {
    passage: { text },
    quantities,
  },
  name,
  before,
}: {
  statement: Statement;
  name: string;
  before: number;
}): Told[] {
  const at = name.length < 2 ? -1 : text.lastIndexOf(name, before - name.length - 1);
  if (at < 0) return [];
  const rest = text.slice(at, Math.min(before, at + ITEM_REACH + name.length));
  const end = ITEM_END.exec(rest)?.index ?? rest.length;
  return quantities.filter(({ start }) => start >= at && start < at + end);
}
