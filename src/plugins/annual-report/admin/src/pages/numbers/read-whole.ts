const WHOLE = /^(\d{1,10}|\d{1,3}(,\d{3}){1,3})人?$/;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A whole number as people type it: `640`, `1,200`, `６４０人`. Null for nothing, undefined for what is none. */
export function readWhole({ text }: { text: string }): number | null | undefined {
  const plain = text
    .replace(/\s+/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET),
    );
  if (plain === '') return null;
  return WHOLE.test(plain) ? Number(plain.replace(/[,人]/g, '')) : undefined;
}
