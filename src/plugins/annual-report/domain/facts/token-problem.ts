import type { Bilingual, FindingPlace } from '../checks/finding';

/** A token that cannot be printed: what it says, where it stands and why. */
export type TokenProblem = { place: FindingPlace; token: string; messages: Bilingual };
