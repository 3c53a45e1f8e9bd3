/** Items by what is told of them, each group in the order of the items. */
export const groupBy = <Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
};
