import { LRUCache } from 'lru-cache';
import type { EditionFile } from '../../services/editions/edition-file-service';

const MOST = 20_000;

/**
 * Copies that readable editions hold, by address, remembered until an edition is released or withdrawn. What was
 * asked before that and answered after it is not remembered, and neither is what there is not.
 */
export function createEditionFiles({
  read,
  mayKeep,
}: {
  read: (request: { address: string }) => Promise<EditionFile | null>;
  /** Whether it would be heard when an edition is released or withdrawn. */
  mayKeep: () => boolean;
}) {
  const known = new LRUCache<string, EditionFile>({ max: MOST });
  let drops = 0;
  return {
    async find({ address }: { address: string }): Promise<EditionFile | null> {
      const remembered = known.get(address);
      if (remembered) return remembered;
      const begun = drops;
      const file = await read({ address });
      if (file && mayKeep() && begun === drops) known.set(address, file);
      return file;
    },

    dropAll(): void {
      drops += 1;
      known.clear();
    },
  };
}
