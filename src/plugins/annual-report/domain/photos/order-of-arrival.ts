import { compareFileNames } from '../../contract/admin/photos';

type Named = { fileName: string | null };

/** Photographs that came in closer to each other were chosen together. */
const PAUSE_MS = 5 * 60 * 1000;

const byName = (left: Named, right: Named): number =>
  compareFileNames(left.fileName ?? '', right.fileName ?? '');

/**
 * Photographs as they were chosen: the last choice first, and within each in the order of their file names, whichever
 * of them was sent first.
 * @param photos the newest first
 * @param momentOf when one came in, in milliseconds
 */
export function inOrderOfArrival<Photo extends Named>(
  photos: Photo[],
  momentOf: (photo: Photo) => number,
): Photo[] {
  const choices: Photo[][] = [];
  let last = Number.NaN;
  for (const photo of photos) {
    const at = momentOf(photo);
    const current = choices.at(-1);
    if (current !== undefined && last - at <= PAUSE_MS) current.push(photo);
    else choices.push([photo]);
    last = at;
  }
  return choices.flatMap((choice) => choice.sort(byName));
}
