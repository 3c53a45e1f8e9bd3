import { makeSecrets } from '../launcher/settings.mjs';

/** `npm run --silent secrets >> .env`: prints fresh secrets as lines of `.env`; with names, those alone. */
export function printSecrets() {
  const secrets = makeSecrets();
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in secrets));
  if (unknown.length > 0) {
    const all = Object.keys(secrets).join(', ');
    console.error(`Annals: there is no secret called ${unknown.join(', ')}. There is: ${all}`);
    process.exitCode = 1;
    return;
  }
  for (const [name, value] of Object.entries(secrets))
    if (names.length === 0 || names.includes(name)) console.log(`${name}=${value}`);
}
