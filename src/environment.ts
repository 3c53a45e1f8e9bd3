import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

const notSet = (name: string): Error =>
  new Error(`${name} is not set. Put it into .env, or let "npm start" write one.`);

/**
 * A secret that must be set: nothing starts with a built-in one. `npm start` writes random ones into `.env`.
 * @throws Error that names the variable
 */
export const requiredSecret = ({ env, name }: { env: Env; name: string }): string => {
  const value = env(name, '').trim();
  if (value === '') throw notSet(name);
  return value;
};

/**
 * Several secrets in one variable, separated by commas.
 * @throws Error that names the variable
 */
export const requiredSecrets = ({ env, name }: { env: Env; name: string }): string[] => {
  const values = requiredSecret({ env, name }).split(',');
  const given = values.map((value) => value.trim()).filter((value) => value !== '');
  if (given.length === 0) throw notSet(name);
  return given;
};
