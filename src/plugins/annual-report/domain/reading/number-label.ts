const BOUNDARY = '，、,；;：:。！？!?\n';
const OPENING: Record<string, string> = { '）': '（', ')': '(' };
const LEADING =
  /^(?:\s|其中|分别|我校|本校|全校|学校|本学年|本年度|今年|本年|去年|上年|目前|拥有|故|共有|共计|共|现有|现|有|设有|包括|含|以及|和|及|与|(?:19|20)\d{2}\s*[-—–至]?\s*(?:学年度?|年度?)?)/;
const TRAILING =
  /(?:\s|达到|高达|达|为|是|共计|共有|总计|合计|拥有|设有|共|有|约|近|超过|大约|：|:|新增至|增至|增长至|增长到|增加到|增加至|提升至|提升到|提高到|提高至|上升至|上升到|下降至|下降到|减少到|减少至|降至|降到)$/;
const MARKS = /[“”‘’"'《》（）()\s]/g;
const LONGEST = 40;

export type NumberLabel = { text: string; lead: string; start: number; end: number };

const labelStart = (text: string, from: number, until: number): number => {
  const closing: string[] = [];
  for (let index = until - 1; index >= from; index -= 1) {
    const character = text.charAt(index);
    const opening = OPENING[character];
    if (opening !== undefined) closing.push(opening);
    else if (character === '（' || character === '(') {
      if (closing.pop() === undefined) return index + 1;
    } else if (closing.length === 0 && BOUNDARY.includes(character)) return index + 1;
  }
  return from;
};

/** A label without marks and blanks, for comparing: 一体化（双师型）教师 is 一体化双师型教师. */
export function plainLabel({ text }: { text: string }): string {
  return text.replace(MARKS, '');
}

/**
 * The words that name a number: those before it back to a comma, an opening bracket or the number before,
 * without years, 其中, 共有 and the like. `start` is where the name begins in the text; `lead` is what was taken
 * off before it.
 */
export function labelBefore({
  text,
  from,
  until,
}: {
  text: string;
  /** End of the number before; 0 for the first. */
  from: number;
  /** Start of the number. */
  until: number;
}): NumberLabel {
  const first = labelStart(text, Math.max(from, until - LONGEST), until);
  let start = first;
  let end = until;
  for (;;) {
    const match = LEADING.exec(text.slice(start, end));
    if (!match || match[0] === '') break;
    start += match[0].length;
  }
  for (;;) {
    const match = TRAILING.exec(text.slice(start, end));
    if (!match || match[0] === '') break;
    end -= match[0].length;
  }
  return { text: text.slice(start, end), lead: text.slice(first, start), start, end };
}
