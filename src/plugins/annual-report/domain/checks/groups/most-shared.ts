type Sharing = {
  /** Findings that belong together already, by index. */
  bundles: number[][];
  /** Keys of the values that each finding reckons with. */
  cellsOf: string[][];
  /** Key of the value at which each stands. */
  standsAt: (string | null)[];
};

type Shared = {
  /** Indices of findings. */
  groups: number[][];
  /** Of each group the value for which it was made; null where none was needed. */
  shared: (string | null)[];
};

type Candidate = { key: string; findings: number[]; standing: number; order: number };

const candidatesOf = ({ cellsOf, standsAt }: Sharing): Candidate[] => {
  const candidates = new Map<string, Candidate>();
  for (const [index, keys] of cellsOf.entries()) {
    for (const key of keys) {
      const candidate = candidates.get(key) ?? {
        key,
        findings: [],
        standing: 0,
        order: candidates.size,
      };
      candidates.set(key, candidate);
      candidate.findings.push(index);
      if (standsAt[index] === key) candidate.standing += 1;
    }
  }
  return [...candidates.values()].filter(({ findings }) => findings.length > 1);
};

/**
 * Makes groups of bundles: again and again of all that reckon with the value which most of the findings that are left
 * reckon with. Of several such values that at which more of them stand, then the first. A bundle that is left joins
 * the group in which a finding stands at a value that it reckons with.
 */
export function mostShared(sharing: Sharing): Shared {
  const { bundles, cellsOf, standsAt } = sharing;
  const bundleOf = new Map(
    bundles.flatMap((bundle, index) => bundle.map((finding) => [finding, index] as const)),
  );
  const groupOf = new Map<number, number>();
  const groups: number[][] = [];
  const shared: (string | null)[] = [];
  const candidates = candidatesOf(sharing);
  const left = new Map(candidates.map(({ key, findings }) => [key, findings.length]));

  const take = (bundle: number, group: number): void => {
    groupOf.set(bundle, group);
    for (const finding of bundles[bundle] ?? []) {
      groups[group]?.push(finding);
      for (const key of cellsOf[finding] ?? []) left.set(key, (left.get(key) ?? 0) - 1);
    }
  };
  const freeBundles = (findings: number[]): number[] =>
    [...new Set(findings.flatMap((finding) => bundleOf.get(finding) ?? []))].filter(
      (bundle) => !groupOf.has(bundle),
    );

  const levels: Candidate[][] = [];
  for (const candidate of candidates) (levels[candidate.findings.length] ??= []).push(candidate);
  for (let level = levels.length - 1; level > 1; level -= 1) {
    const here = (levels[level] ?? []).sort(
      (one, other) => other.standing - one.standing || one.order - other.order,
    );
    for (const candidate of here) {
      const count = left.get(candidate.key) ?? 0;
      if (count < level) {
        // Others took some of its findings: its turn comes with those that have as many.
        if (count > 1) (levels[count] ??= []).push(candidate);
        continue;
      }
      const group = groups.push([]) - 1;
      shared.push(candidate.key);
      for (const bundle of freeBundles(candidate.findings)) take(bundle, group);
    }
  }

  const groupAt = new Map<string, number>();
  for (const [group, members] of groups.entries()) {
    for (const finding of members) {
      const key = standsAt[finding];
      if (key && !groupAt.has(key)) groupAt.set(key, group);
    }
  }
  const made = groups.length;
  for (const [index, bundle] of bundles.entries()) {
    if (groupOf.has(index)) continue;
    const joined = bundle
      .flatMap((finding) => cellsOf[finding] ?? [])
      .flatMap((key) => groupAt.get(key) ?? [])
      .find((group) => group < made);
    if (joined === undefined) {
      shared.push(null);
      groups.push([...bundle]);
    } else {
      take(index, joined);
    }
  }
  return { groups, shared };
}
