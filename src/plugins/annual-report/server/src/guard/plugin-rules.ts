import { z } from 'zod';
import { parseRequest } from '../http/parse-request';
import type { GuardRule, GuardRules } from './rule';

const UNUSED = 'No type of ours is translated, and it would read a document whoever asks.';
const LANGUAGES = 'Languages of the installation; they say nothing of a school.';
const MAILING = 'It sends mail in the name of the installation.';

const unused: GuardRule = { bound: { closed: UNUSED } };
const look: GuardRule = { bound: { open: LANGUAGES } };
const manage: GuardRule = { bound: { closed: LANGUAGES } };

/** Every route of Strapi's plugin for languages that the panel calls. */
export const I18N_RULES: GuardRules = {
  'GET /iso-locales': look,
  'GET /locales': look,
  'POST /locales': manage,
  'PUT /locales/:id': manage,
  'DELETE /locales/:id': manage,
  'GET /settings': look,
  'PUT /settings': { ...manage, permissions: ['plugin::i18n.locale.update'] },
  'POST /content-manager/actions/get-non-localized-fields': unused,
  'GET /content-manager/get-fill-from-locale/:model': unused,
  'GET /ai-localization-jobs/collection-types/:contentType/:documentId': unused,
  'GET /ai-localization-jobs/single-types/:contentType': unused,
};

const mail: GuardRule = {
  permissions: ['plugin::email.settings.read'],
  bound: { closed: MAILING },
};

const letterSchema = z.object({ to: z.union([z.string(), z.array(z.string()).min(1)]) });

/** Strapi hands anything to the program that mails, whose words for it are no fault of whoever asked. */
const letter: GuardRule = {
  ...mail,
  read({ strapi, context }) {
    parseRequest({ strapi, schema: letterSchema, input: context.request.body });
  },
};

/** Every route of Strapi's plugin for mail that the panel calls: Strapi lets whoever is signed in send any. */
export const EMAIL_RULES: GuardRules = {
  'POST /': letter,
  'POST /test': letter,
  'POST /verify': mail,
  'GET /settings': mail,
};
