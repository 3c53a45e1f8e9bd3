import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { validationProblem } from '../messages/problem';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const SIGNS = `${LETTERS}23456789`;
const LENGTH = 8;
const KEY = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

const pick = (signs: string): string => signs.charAt(randomInt(signs.length));

/** A short random key that begins with a letter and has no signs that are easily confused. */
export const newKey = (): string =>
  pick(LETTERS) + Array.from({ length: LENGTH - 1 }, () => pick(SIGNS)).join('');

/**
 * The key of a new document: the one it brings, or a new one. Checked here because drafts skip the schema's
 * pattern.
 * @throws ValidationError
 */
export const keyFor = ({ strapi, given }: { strapi: Core.Strapi; given: unknown }): string => {
  if (given === undefined || given === null || given === '') return newKey();
  if (typeof given === 'string' && KEY.test(given)) return given;
  const key = typeof given === 'string' ? given : JSON.stringify(given);
  throw validationProblem({ strapi, code: 'key-unreadable', params: { key } });
};
