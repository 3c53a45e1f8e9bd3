/**
 * How two forms of a name differ. `exchanged`: neighbours changed places (石俊海, 石海俊; 储藏与加工, 加工与储藏);
 * `changed`: one character is another; `missing`: one character more or less; `shifted`: one left out and one put
 * in beside it (牧业, 农牧); `replaced`: two characters are two others (电子商务, 电子科技); `inserted`: two characters
 * more or less (市第一人民医院, 市人民医院).
 */
export type NameDifference = {
  kind: 'exchanged' | 'changed' | 'missing' | 'shifted' | 'replaced' | 'inserted';
  /** What stands alike before and after. */
  head: string;
  tail: string;
  /** What stands between them. */
  one: string;
  other: string;
};

const commonStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
};

/** Two halves that changed places, perhaps around a word of joining. */
const isExchange = (one: string, other: string): boolean => {
  if (one.length !== other.length || one.length < 2) return false;
  const joined = one.length % 2;
  const half = (one.length - joined) / 2;
  return (
    one.slice(0, half) === other.slice(half + joined) &&
    one.slice(half + joined) === other.slice(0, half) &&
    one.slice(half, half + joined) === other.slice(half, half + joined)
  );
};

const kindOf = (one: string, other: string): NameDifference['kind'] | null => {
  if (isExchange(one, other)) return 'exchanged';
  const lengths = [one.length, other.length].sort().join();
  if (lengths === '1,1') return 'changed';
  if (lengths === '0,1') return 'missing';
  if (lengths === '0,2') return 'inserted';
  const isShifted = one.charAt(1) === other.charAt(0) || one.charAt(0) === other.charAt(1);
  if (lengths !== '2,2') return null;
  return isShifted ? 'shifted' : 'replaced';
};

/** Null where the forms are equal, or further apart than a slip of the pen. */
export function differenceBetween({
  one,
  other,
}: {
  one: string;
  other: string;
}): NameDifference | null {
  const start = commonStart(one, other);
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  const middles = [one, other].map((form) => form.slice(start, form.length - end));
  const [first = '', second = ''] = middles;
  const kind = kindOf(first, second);
  if (!kind) return null;
  return {
    kind,
    head: one.slice(0, start),
    tail: one.slice(one.length - end),
    one: first,
    other: second,
  };
}

const DISTINGUISHING =
  /[一二三四五六七八九十百零〇两\d甲乙丙丁戊东西南北中上下左右前后内外初高大小老新男女春夏秋冬正副总A-Za-z]/;

/** Whether what differs tells two things of a kind apart: 一车间 and 二车间, 上册 and 下册, 2023 and 2024. */
export function isDistinguishing({ kind, one, other }: NameDifference): boolean {
  return kind !== 'exchanged' && DISTINGUISHING.test(one + other);
}
