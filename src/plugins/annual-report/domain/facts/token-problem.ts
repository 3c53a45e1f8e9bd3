import type { Bilingual } from '../base/bilingual';
import type { FindingPlace } from '../base/finding-place';

/** A token that cannot be printed: what it says, where it stands and why. */
export type TokenProblem = { place: FindingPlace; token: string; messages: Bilingual };
