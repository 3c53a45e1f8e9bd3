import type { PreparedReport } from '../compile/prepare-report';
import { createNameContext } from './name-context';
import { differenceBetween, isDistinguishing } from './name-difference';
import {
  asVariants,
  formsOf,
  type Mention,
  type NameForm,
  type NameVariants,
  orderOf,
  supportOf,
} from './names';
import { sentenceAround, writingsOf } from './writings';

const PLACE = /([\u4e00-\u9fff]{2})(校区|村|镇|乡|县)/g;
const NO_PLACE = /[农乡驻全本该新山各城家下返集住多两几贫在到为的个与和向区市县镇]$/;
const ESTABLISHED = 4;

/** 柳河村, once, where the same document has 柳沟村 again and again. */
export function placeVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const context = createNameContext(prepared);
  const mentions = writings.flatMap((writing) =>
    [...writing.text.matchAll(PLACE)].flatMap(({ 0: form, 1: name = '', index }): Mention[] =>
      NO_PLACE.test(name) ? [] : [{ form, start: index, end: index + form.length, writing }],
    ),
  );
  const forms = formsOf(mentions);
  const byPart = new Map<string, NameForm[]>();
  for (const form of forms.values()) {
    const noun = form.form.slice(2);
    for (const key of [`${form.form.charAt(0)}?${noun}`, `?${form.form.charAt(1)}${noun}`]) {
      byPart.set(key, [...(byPart.get(key) ?? []), form]);
    }
  }
  return [...byPart.values()].flatMap((alike) => {
    const usual = alike.find((form) => supportOf(form) >= ESTABLISHED);
    return alike.flatMap((rarer): NameVariants[] => {
      if (!usual || usual === rarer || supportOf(rarer) > 1) return [];
      const difference = differenceBetween({ one: rarer.form, other: usual.form });
      if (!difference || isDistinguishing(difference)) return [];
      const [mention] = rarer.mentions;
      const isBeside = rarer.mentions.some(({ writing, start, end }) =>
        sentenceAround({ text: writing.text, start, end }).includes(usual.form),
      );
      if (isBeside) return [];
      const isSameDocument = usual.mentions.some(
        ({ writing }) => writing.document === mention?.writing.document,
      );
      const variants = asVariants({ one: rarer, other: usual, order });
      if (!variants) return [];
      const isOne =
        isSameDocument || rarer.form.endsWith('校区') || context.isSameContext(variants);
      return isOne ? [variants] : [];
    });
  });
}
