import { Problem } from './problem.mjs';
import { makeSecrets } from './settings.mjs';

const shortest = 24;
/** What stands in examples, in tutorials and in tests. */
const sampleWords = [
  'tobemodified',
  'changeme',
  'change-me',
  'change_me',
  'replace',
  'example',
  'sample',
  'secret',
  'password',
  'your-',
  'test-',
  'default',
  '0123456789',
  'abcdefgh',
];

const isSample = (value) => sampleWords.some((word) => value.toLowerCase().includes(word));

const isMonotonous = (value) => new Set(value).size < 10;

/** Why a value is no secret; null when it may be one. */
const weaknessOf = ({ value }) => {
  if (value === '') return 'is not set';
  if (isSample(value)) return 'looks like a sample';
  if (value.length < shortest) return `is shorter than ${shortest} characters`;
  if (isMonotonous(value)) return 'repeats a few characters';
  return null;
};

/** Each part of APP_KEYS is a key. */
const valuesOf = ({ env, name }) => {
  const text = env[name]?.trim() ?? '';
  return name === 'APP_KEYS' ? text.split(',').map((part) => part.trim()) : [text];
};

/**
 * Makes sure that every secret is set, random as far as can be seen, and used once. No value is printed.
 * @param {{ env: NodeJS.ProcessEnv }} input
 * @throws Problem that names each secret that is none
 */
export function checkSecrets({ env }) {
  const secrets = Object.keys(makeSecrets()).flatMap((name) =>
    valuesOf({ env, name }).map((value) => ({ name, value })),
  );
  const isRepeated = ({ value }) =>
    value !== '' && secrets.filter((other) => other.value === value).length > 1;
  const wrong = secrets.flatMap((secret) => {
    const weakness =
      weaknessOf(secret) ?? (isRepeated(secret) ? 'has the value of another one' : null);
    return weakness ? [{ name: secret.name, weakness }] : [];
  });
  if (wrong.length === 0) return;
  const reasons = [...new Set(wrong.map(({ name, weakness }) => `${name} ${weakness}`))];
  // The others stay: with a new ENCRYPTION_KEY, for one, nobody's second factor could be read any more.
  const names = [...new Set(wrong.map(({ name }) => name))].join(' ');
  throw new Problem({
    message: `Production needs secrets of its own: ${reasons.join('; ')}. Make them with: npm run --silent secrets ${names} >> .env, and remove the old lines of these names from .env`,
  });
}
