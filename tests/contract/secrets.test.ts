import type { Core } from '@strapi/strapi';
import admin from '../../config/admin';
import plugins from '../../config/plugins';
import server from '../../config/server';

type Params = Core.Config.Shared.ConfigParams;

const SECRETS: Record<string, string> = {
  ADMIN_JWT_SECRET: 'one',
  API_TOKEN_SALT: 'two',
  TRANSFER_TOKEN_SALT: 'three',
  ENCRYPTION_KEY: 'four',
  APP_KEYS: 'five,six',
  JWT_SECRET: 'seven',
};

const configure = (values: Record<string, string>): unknown[] => {
  const read = (name: string, otherwise?: unknown): unknown => values[name] ?? otherwise;
  const env = Object.assign(read, {
    int: (_name: string, otherwise?: number) => otherwise,
    bool: (_name: string, otherwise?: boolean) => otherwise,
  });
  const params = { env } as unknown as Params;
  return [admin, plugins, server].map((config) => config(params));
};

const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(SECRETS).filter(([key]) => key !== name));

describe('secrets', () => {
  it('should be taken from the environment', () => {
    const text = JSON.stringify(configure(SECRETS));
    const values = Object.values(SECRETS).flatMap((value) => value.split(','));
    expect(values.filter((value) => !text.includes(`"${value}"`))).toEqual([]);
  });

  it.each(Object.keys(SECRETS))('should have no default for %s', (name) => {
    expect(() => configure(without(name))).toThrow(`${name} is not set.`);
  });

  it.each(Object.keys(SECRETS))('should not take an empty %s', (name) => {
    expect(() => configure({ ...SECRETS, [name]: '' })).toThrow(`${name} is not set.`);
  });

  it('should not take keys that are empty between their commas', () => {
    expect(() => configure({ ...SECRETS, APP_KEYS: ',' })).toThrow('APP_KEYS is not set.');
  });
});
