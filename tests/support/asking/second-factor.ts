import { generateSync } from 'otplib';
import { z } from 'zod';
import {
  newSecretAnswerSchema,
  recoveryCodesAnswerSchema,
} from '../../../src/plugins/annual-report/contract/admin/second-factor';
import type { Annals } from '../running/annals';
import type { Person } from './people';
import { sql } from '../stored/sql';

const BASE = '/annual-report/second-factor';

type Headers = { Authorization: string };

/** A second factor as its owner has it. */
export type Factor = { secret: string; recoveryCodes: string[] };

/** The code that an app shows now, or so many steps of 30 seconds later. */
export function codeOf({ secret }: { secret: string }, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
}

/** As if time had passed: codes that were taken, and attempts, are forgotten. */
export async function letTimePass(annals: Annals): Promise<void> {
  await sql(annals, 'UPDATE annals_second_factor SET last_step = -1');
  await sql(annals, 'DELETE FROM annals_second_factor_attempt');
}

/** Sets a second factor up as the panel does. */
export async function setUpFactor({
  annals,
  person,
  headers,
}: {
  annals: Annals;
  person: Person;
  headers: Headers;
}): Promise<Factor> {
  const started = await annals.http
    .post(`${BASE}/start`)
    .set(headers)
    .send({ password: person.password })
    .expect(200);
  const { secret } = newSecretAnswerSchema.parse(started.body).data;
  const confirmed = await annals.http
    .post(`${BASE}/confirm`)
    .set(headers)
    .send({ code: codeOf({ secret }) })
    .expect(200);
  const { recoveryCodes } = recoveryCodesAnswerSchema.parse(confirmed.body).data;
  return { secret, recoveryCodes };
}

const answerSchema = z.object({ data: z.object({ token: z.string() }) });

/** What somebody gets at a door: a session, or a refusal. */
type Entry = {
  status: number;
  /** Of the refusal; empty otherwise. */
  code: string;
  message: string;
  /** The header that signs requests; empty without a session. */
  headers: Record<string, string>;
  cookie: string;
};

const refusalSchema = z.object({
  error: z.object({ message: z.string(), details: z.object({ code: z.string().default('') }) }),
});

/** Sends a request to an address of Strapi's that gives sessions. */
export async function enter({
  annals,
  door,
  body = {},
  code,
  cookie,
}: {
  annals: Annals;
  door: 'login' | 'register' | 'reset-password' | 'access-token';
  body?: object;
  code?: string;
  cookie?: string;
}): Promise<Entry> {
  const response = await fetch(`${annals.url}/admin/${door}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(code !== undefined && { 'x-second-factor': code }),
      ...(cookie !== undefined && { cookie }),
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  const token = answerSchema.safeParse(answer).data?.data.token;
  const error = refusalSchema.safeParse(answer).data?.error;
  return {
    status: response.status,
    code: error?.details.code ?? '',
    message: error?.message ?? '',
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}
