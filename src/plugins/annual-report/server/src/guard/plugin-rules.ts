import { outsideTransactions } from '../repositories/connection';
import { createLibraryRepository } from '../repositories/bindings/library-repository';
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

/** Every route of Strapi's plugin for mail that the panel calls: Strapi lets whoever is signed in send any. */
export const EMAIL_RULES: GuardRules = {
  'POST /': mail,
  'POST /test': mail,
  'POST /verify': mail,
  'GET /settings': mail,
};

/** Routes of the panel itself that say something of schools; all others are about whoever asks. */
export const ADMIN_RULES: GuardRules = {
  'GET /homepage/key-statistics': {
    /** Strapi counts the files of all schools, and people and keys; what is null the page leaves out. */
    async bound({ strapi, schools, narrow }) {
      const library = createLibraryRepository({ connection: outsideTransactions({ strapi }) });
      const assets = await library.countFiles({ schools });
      const others = { contentTypes: null, components: null, locales: null };
      const managed = { admins: null, webhooks: null, apiTokens: null };
      narrow((context) => {
        context.body = { data: { assets, ...others, ...managed } };
      });
    },
  },
};
