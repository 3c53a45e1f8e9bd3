import type { Check } from '../check';
import { bankCards, birthDates, identityNumbers } from './identity-documents';
import { chatAccounts, emailAddresses, landlineNumbers, mobileNumbers } from './contact-details';
import { namedPupils } from './named-pupils';

/** What must not slip out with a report that is never changed again. */
export const PRIVACY_CHECKS: Check[] = [
  identityNumbers,
  bankCards,
  mobileNumbers,
  chatAccounts,
  birthDates,
  landlineNumbers,
  emailAddresses,
  namedPupils,
];
