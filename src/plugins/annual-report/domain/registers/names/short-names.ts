import type { PreparedReport } from '../../compile/prepare-report';
import { type Writing, writingsOf } from '../writings';
import { asVariants, formsOf, type Mention, type NameVariants, orderOf, supportOf } from './names';

/** 以下简称“甬屿二职”, 简称甬屿二职 */
const DECLARED =
  /(?:以下|下文|下称|后文)?(?:简称|下称)(?:为)?[：:]?\s?[“"「]?([\u4e00-\u9fff]{3,8})(?=[”"」]|[）)，。；、])/g;

const declaredIn = ({ text }: Writing): string[] =>
  Array.from(text.matchAll(DECLARED), ([, name = '']) => name);

/** Whether two forms of one length differ in one character that is not the last. */
const isOneApart = (form: string, name: string): boolean => {
  let differing = 0;
  for (let at = 0; at < name.length; at += 1) {
    if (form.charAt(at) === name.charAt(at)) continue;
    differing += 1;
    if (differing > 1 || at === name.length - 1) return false;
  }
  return differing === 1;
};

const HAN_ALONE = /^[\u4e00-\u9fff]+$/;

/** Places where a text says a declared short name, or one that is a character apart. */
const saidIn = (writing: Writing, name: string): Mention[] => {
  const { text } = writing;
  const found: Mention[] = [];
  // Of a form that is one character apart either half is right.
  const half = Math.ceil(name.length / 2);
  for (const [part, offset] of [
    [name.slice(0, half), 0],
    [name.slice(half), half],
  ] as const) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      const start = at - offset;
      const form = start < 0 ? '' : text.slice(start, start + name.length);
      if (form.length !== name.length || !HAN_ALONE.test(form)) continue;
      if (found.some((mention) => mention.start === start)) continue;
      if (form === name || isOneApart(form, name))
        found.push({ form, start, end: start + name.length, writing });
    }
  }
  return found;
};

const USUAL = 2;

/** A short name that the report declares and uses, and once another that is one character apart. */
export function shortNameVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  return [...new Set(writings.flatMap(declaredIn))].flatMap((name) => {
    const forms = formsOf(writings.flatMap((writing) => saidIn(writing, name)));
    const usual = forms.get(name);
    if (!usual || supportOf(usual) < USUAL) return [];
    return [...forms.values()].flatMap((other): NameVariants[] => {
      if (other.form === name || supportOf(other) > 1) return [];
      const variants = asVariants({ one: other, other: usual, order });
      return variants && variants.usual === usual ? [variants] : [];
    });
  });
}
