import { createSecondFactorService } from '../services/second-factor/second-factor-service';
import { refuseUsage, say } from './print';
import { withStrapi } from './with-strapi';

const USAGE = 'Usage: npm run admin:second-factor -- reset EMAIL';

const readEmail = (): string => {
  const [command, email, ...rest] = process.argv.slice(2);
  if (command !== 'reset' || !email || rest.length > 0) return refuseUsage(USAGE);
  return email.toLowerCase();
};

const email = readEmail();

void withStrapi(async (strapi) => {
  const user: unknown = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (typeof user !== 'object' || user === null || !('id' in user)) {
    process.exitCode = 1;
    say('second-factor-unknown', { email });
    return;
  }
  const hadOne = await createSecondFactorService({ strapi }).reset({ userId: Number(user.id) });
  say(hadOne ? 'second-factor-reset' : 'second-factor-none', { email });
});
