import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * A secret that must be set: nothing starts with a built-in one. `npm start` writes random ones into `.env`.
 * @throws Error that names the variable
 */
export const requiredSecret = ({ env, name }: { env: Env; name: string }): string => {
  const value = env(name);
  if (!value) {
    throw new Error(`${name} is not set. Put it into .env, or let "npm start" write one.`);
  }
  return value;
};
