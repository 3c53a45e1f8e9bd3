import { flattenOutline } from '../../../../domain/outline/flatten-outline';
import { sha256 } from '../../hash/sha256';
import type { Structure } from '../../repositories/outline/structure-repository';

/**
 * Version of a structure: it changes when a chapter or case comes, goes, moves or gets another title, and
 * not when positions are counted anew or a text is written.
 */
export const outlineVersion = ({ structure }: { structure: Structure }): string => {
  const { chapters, cases } = flattenOutline(structure);
  const places = [chapters, cases].map((nodes) =>
    nodes.map(({ documentId, parent, title }) => [documentId, parent, title]),
  );
  return sha256(JSON.stringify(places)).slice(0, 32);
};
