import { makeSecrets } from '../launcher/settings.mjs';

/** `npm run --silent secrets >> .env`: prints fresh secrets as lines of `.env`. */
export function printSecrets() {
  for (const [name, value] of Object.entries(makeSecrets())) console.log(`${name}=${value}`);
}
