import type { Check } from '../check';
import { bankCards } from './bank-cards';
import { birthDates } from './birth-dates';
import { chatAccounts } from './chat-accounts';
import { emailAddresses } from './email-addresses';
import { identityNumbers } from './identity-numbers';
import { landlineNumbers } from './landline-numbers';
import { mobileNumbers } from './mobile-numbers';
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
