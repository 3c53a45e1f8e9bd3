import type { Core } from '@strapi/strapi';
import type { NewSecret, OwnSecondFactor } from '../../../../contract/admin/second-factor';
import {
  forbiddenProblem,
  tooManyProblem,
  validationProblem,
  type ProblemCode,
} from '../../messages/problem';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createFactorRepository } from '../../repositories/second-factor/factor-repository';
import { createSessionRepository } from '../../repositories/second-factor/session-repository';
import { newRecoveryCodes, readAppCode, readRecoveryCode } from './recovery-codes';
import { createSecretBox } from './secret-box';

/** As authenticator apps name the account. */
const ISSUER = 'Annals';
/** Clocks of phones differ: a code counts one step earlier and later too. */
const TOLERANCE_SECONDS = 30;
const MAX_ATTEMPTS = 5;
const ATTEMPT_MINUTES = 15;

/** Loaded by whoever needs it: most users ask for no code. */
const otplib = () => import('otplib');

type Session = { userId: number; sessionId: string };

/** The second factor of users of the admin panel: time-based codes (RFC 6238) and recovery codes. */
export function createSecondFactorService({ strapi }: { strapi: Core.Strapi }) {
  const box = createSecretBox({ strapi });
  const factors = () => createFactorRepository({ connection: outsideTransactions({ strapi }) });
  const sessions = () => createSessionRepository({ connection: outsideTransactions({ strapi }) });
  const refusal = (code: ProblemCode) => validationProblem({ strapi, code });

  /** Counted before it is known whether it is right, so that many at once are no way around. */
  const countAttempt = async ({ userId }: { userId: number }): Promise<void> => {
    const counted = await factors().countAttempt({ userId, minutes: ATTEMPT_MINUTES });
    if (counted.attempts <= MAX_ATTEMPTS) return;
    const params = { minutes: Math.max(1, Math.ceil(counted.waitSeconds / 60)) };
    throw tooManyProblem({ strapi, code: 'second-factor-too-many', params });
  };

  const openSecret = (request: { userId: number; closed: string }): string => {
    try {
      return box.open(request);
    } catch (error) {
      const whose = `The second factor of user ${request.userId} does not open with this ENCRYPTION_KEY`;
      strapi.log.error(`${whose}: ${String(error)}`);
      throw forbiddenProblem({ strapi, code: 'second-factor-unreadable' });
    }
  };

  /** Id of the factor that the code is of; null for a wrong one. */
  const takeAppCode = async ({
    userId,
    code,
  }: {
    userId: number;
    code: string;
  }): Promise<string | null> => {
    const factor = await factors().find({ userId });
    if (!factor) return null;
    const secret = openSecret({ userId, closed: factor.secret });
    const { verifySync } = await otplib();
    const result = verifySync({
      secret,
      token: code,
      epochTolerance: TOLERANCE_SECONDS,
      ...(factor.lastStep >= 0 && { afterTimeStep: factor.lastStep }),
    });
    if (!result.valid || !('timeStep' in result)) return null;
    return factors().takeStep({ factorId: factor.id, step: result.timeStep });
  };

  const takeCode = ({ userId, code }: { userId: number; code: string }): Promise<string | null> => {
    const appCode = readAppCode(code);
    if (appCode !== null) return takeAppCode({ userId, code: appCode });
    const text = readRecoveryCode(code);
    if (text === null) return Promise.resolve(null);
    return factors().useRecoveryCode({ userId, hash: box.hash({ userId, text }) });
  };

  const giveRecoveryCodes = async ({ userId }: { userId: number }): Promise<string[]> => {
    const codes = newRecoveryCodes();
    const hashes = codes.map((text) => box.hash({ userId, text }));
    await inTransaction(strapi, (connection) =>
      createFactorRepository({ connection }).setRecoveryCodes({ userId, hashes }),
    );
    return codes;
  };

  const isOn = async ({ userId }: { userId: number }): Promise<boolean> =>
    (await factors().find({ userId }))?.confirmedAt instanceof Date;

  /**
   * Takes a code, which is used up then. Nothing is asked of a user without a second factor.
   * @returns id of the factor that was shown; null when none was asked for
   * @throws ForbiddenError for a code that is missing or wrong; RateLimitError after too many
   */
  const requireCode = async ({
    userId,
    code,
  }: {
    userId: number;
    code: string | null;
  }): Promise<string | null> => {
    if (!(await isOn({ userId }))) return null;
    if (code === null || code.trim() === '') {
      throw forbiddenProblem({ strapi, code: 'second-factor-code-needed' });
    }
    await countAttempt({ userId });
    const factorId = await takeCode({ userId, code });
    if (factorId === null) throw forbiddenProblem({ strapi, code: 'second-factor-code-wrong' });
    await factors().forgetAttempts({ userId });
    return factorId;
  };

  return {
    isOn,
    requireCode,

    async overview({ userId }: { userId: number }): Promise<OwnSecondFactor> {
      const factor = await factors().find({ userId });
      const isRequired = await sessions().isRequired({ userId });
      return {
        isOn: factor?.confirmedAt instanceof Date,
        since: factor?.confirmedAt?.toISOString() ?? null,
        recoveryCodes: factor?.recoveryCodes ?? 0,
        isRequired,
      };
    },

    /**
     * Begins a set-up with a new secret, which counts once `confirm` was called with a code of it. Wrong codes are
     * forgotten only where there is no factor that they could have been of.
     * @throws ValidationError for a wrong password, or when a second factor is on; RateLimitError
     */
    async start({
      userId,
      account,
      isPassword,
    }: {
      userId: number;
      /** What apps write beside the code. */
      account: string;
      isPassword: () => Promise<boolean>;
    }): Promise<NewSecret> {
      if (await isOn({ userId })) throw refusal('second-factor-on-already');
      await countAttempt({ userId });
      if (!(await isPassword())) throw refusal('password-wrong');
      const { generateSecret, generateURI } = await otplib();
      const secret = generateSecret();
      const closed = box.close({ userId, text: secret });
      if (!(await factors().begin({ userId, secret: closed }))) {
        throw refusal('second-factor-on-already');
      }
      await factors().forgetAttempts({ userId });
      return { secret, uri: generateURI({ issuer: ISSUER, label: account, secret }) };
    },

    /**
     * Turns the second factor on: the first code shows that the app has it. Other sessions of the user end.
     * @returns the recovery codes, which nobody can read again
     * @throws ValidationError when no set-up is under way; ForbiddenError for a wrong code; RateLimitError
     */
    async confirm({ userId, sessionId, code }: Session & { code: string }): Promise<string[]> {
      const factor = await factors().find({ userId });
      if (!factor) throw refusal('second-factor-not-begun');
      if (factor.confirmedAt) throw refusal('second-factor-on-already');
      await countAttempt({ userId });
      const appCode = readAppCode(code);
      const factorId = appCode === null ? null : await takeAppCode({ userId, code: appCode });
      if (factorId === null) throw forbiddenProblem({ strapi, code: 'second-factor-code-wrong' });
      await factors().forgetAttempts({ userId });
      return inTransaction(strapi, async (connection) => {
        const codes = await giveRecoveryCodes({ userId });
        if (!(await createFactorRepository({ connection }).confirm({ factorId }))) {
          throw refusal('second-factor-on-already');
        }
        const own = createSessionRepository({ connection });
        await own.markPassed({ userId, sessionId, factorId });
        await own.endOthers({ userId, keep: sessionId });
        return codes;
      });
    },

    /** New recovery codes in the place of the old. @throws as `requireCode` */
    async renewRecoveryCodes({ userId, code }: { userId: number; code: string }) {
      if (!(await isOn({ userId }))) throw refusal('second-factor-off');
      await requireCode({ userId, code });
      return giveRecoveryCodes({ userId });
    },

    /**
     * Turns the second factor off. Other sessions of the user end: one that never showed it would hold from now on.
     * A user whose role must have one can do nothing then but set another up.
     * @throws as `requireCode`
     */
    async turnOff({ userId, sessionId, code }: Session & { code: string }): Promise<void> {
      if (!(await isOn({ userId }))) throw refusal('second-factor-off');
      await requireCode({ userId, code });
      await inTransaction(strapi, async (connection) => {
        await createFactorRepository({ connection }).remove({ userId });
        await createSessionRepository({ connection }).endOthers({ userId, keep: sessionId });
      });
    },

    /** Takes a user's second factor away and ends their sessions. False when they had none. */
    async reset({ userId }: { userId: number }): Promise<boolean> {
      return inTransaction(strapi, async (connection) => {
        await createSessionRepository({ connection }).endOthers({ userId, keep: null });
        const repository = createFactorRepository({ connection });
        await repository.forgetAttempts({ userId });
        return repository.remove({ userId });
      });
    },

    stateOf: (session: Session) => sessions().stateOf(session),
    markPassed: (session: Session & { factorId: string }) => sessions().markPassed(session),
    roles: () => sessions().roles(),

    requireFor: ({ roles }: { roles: number[] }) =>
      inTransaction(strapi, (connection) =>
        createSessionRepository({ connection }).requireFor({ roles }),
      ),
  };
}
