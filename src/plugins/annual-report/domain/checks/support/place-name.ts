import type { FindingPlace } from '../../base/finding-place';

/** How a message names a place: its printed label, or its title where it has none. */
export const placeName = ({ label, title }: FindingPlace): string => label ?? title;
