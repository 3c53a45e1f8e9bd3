import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

export type GuardedRequest = { strapi: Core.Strapi; context: Context };

/** Takes out of an answer of Strapi's what is not of some schools. */
export type Narrow = (context: Context) => void;

/** A request of somebody who is bound to schools. */
export type BoundRequest = GuardedRequest & {
  /** Codes of the schools that are theirs. */
  schools: string[];
  /** Says how what is not of the schools is taken out of Strapi's answer. */
  narrow: (how: Narrow) => void;
};

type Bound =
  /** Lets the request through, narrowed, or throws. */
  | ((request: BoundRequest) => Promise<void>)
  /** Nothing of a school is there: the reason. */
  | { open: string }
  /** It is about all schools: the reason. */
  | { closed: string };

/** What is asked of a request before an action of Strapi's sees it. */
export type GuardRule = {
  /** Whether all that it names can be read, whoever asks. @throws ValidationError (400) */
  read?: (request: GuardedRequest) => void;
  /** Permissions that Strapi forgot to ask for. */
  permissions?: readonly string[];
  /** What is asked of whoever is bound to schools. */
  bound: Bound;
};

/** The rule of each route of a plugin, by its method and its path there: `GET /files/:id`. */
export type GuardRules = Record<string, GuardRule>;
