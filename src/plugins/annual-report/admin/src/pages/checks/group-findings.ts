import type { FindingJson } from '../../../../contract/finding';

export type FindingGroup = {
  /** Number of the chapter; null for what stands in none. */
  chapter: string | null;
  /** Title of the chapter, where one of the findings names it. */
  title: string | null;
  findings: FindingJson[];
};

const partsOf = (chapter: string): number[] => chapter.split('.').map(Number);

const compareChapters = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const [ours, theirs] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const difference = (ours[index] ?? 0) - (theirs[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Findings by chapter in the order of the outline, what stands in no chapter last. */
export function groupFindings(findings: FindingJson[]): FindingGroup[] {
  const groups = new Map<string | null, FindingGroup>();
  for (const finding of findings) {
    const { chapter, type, title } = finding.place;
    const group = groups.get(chapter) ?? { chapter, title: null, findings: [] };
    groups.set(chapter, group);
    group.findings.push(finding);
    if (type === 'chapter') group.title = title;
  }
  return [...groups.values()].sort((left, right) => compareChapters(left.chapter, right.chapter));
}
