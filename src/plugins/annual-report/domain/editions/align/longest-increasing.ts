/** Indices of one of the longest strictly increasing runs through the values, in O(n log n). */
export const longestIncreasing = ({ values }: { values: number[] }): number[] => {
  const ends: number[] = [];
  const previous: number[] = [];
  const valueAt = (index: number | undefined): number =>
    index === undefined ? -Infinity : (values[index] ?? -Infinity);
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(ends[middle]) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const found: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) found.push(index);
  return found.reverse();
};
