import path from 'node:path';

/** Where the packs of a project lie. */
export const packsFolder = ({ root }: { root: string }): string =>
  path.join(root, 'database', 'packs');
