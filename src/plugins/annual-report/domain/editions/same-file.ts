import type { ImageJson } from '../../contract/report';

type File = ImageJson['file'];

/** The media library rounds the size of the photograph, though not of its formats, to ten bytes. */
const ROUNDING = 10;

const hasSameFormats = (before: File, after: File): boolean =>
  Object.entries(before.formats).every(([name, { bytes }]) => {
    const format = after.formats[name];
    return format === undefined || format.bytes === bytes;
  });

/**
 * Whether two files are one. Copies of editions are told by their hash. In a preview nothing is copied yet:
 * there the sizes in pixels and bytes decide, of the photograph and of each smaller format, which a replaced
 * one as good as never has in common with the one before it.
 */
export function isSameFile(before: File, after: File): boolean {
  return before.sha256 !== null && after.sha256 !== null
    ? before.sha256 === after.sha256
    : before.width === after.width &&
        before.height === after.height &&
        before.mime === after.mime &&
        Math.abs(before.bytes - after.bytes) <= ROUNDING &&
        hasSameFormats(before, after);
}
