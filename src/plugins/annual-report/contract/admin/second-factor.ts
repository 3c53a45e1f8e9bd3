import { z } from 'zod';

/** What a user of the panel sees of their own second factor. */
const ownSecondFactorSchema = z.object({
  isOn: z.boolean(),
  /** Instant; null while it is off. */
  since: z.string().nullable(),
  /** Recovery codes that were not used yet. */
  recoveryCodes: z.int(),
  /** Whether a role of theirs must have one. */
  isRequired: z.boolean(),
});

export type OwnSecondFactor = z.infer<typeof ownSecondFactorSchema>;

/** `GET /annual-report/second-factor` */
export const ownSecondFactorAnswerSchema = z.object({ data: ownSecondFactorSchema });

const newSecretSchema = z.object({
  /** Base32, for apps that cannot read the picture. */
  secret: z.string(),
  /** `otpauth://totp/…`, which the picture says. */
  uri: z.string(),
});

export type NewSecret = z.infer<typeof newSecretSchema>;

/** `POST /annual-report/second-factor/start`: the set-up begins; nothing is asked for at sign-in yet. */
export const newSecretAnswerSchema = z.object({ data: newSecretSchema });

/** Body of `POST /annual-report/second-factor/start`. */
export const startSecondFactorSchema = z.strictObject({ password: z.string().min(1).max(200) });

/** Body of every action that asks for a code: of the app, or a recovery code. */
export const codeBodySchema = z.strictObject({ code: z.string().min(1).max(64) });

const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** `POST /annual-report/second-factor/confirm` and `/recovery-codes`: shown once. */
export const recoveryCodesAnswerSchema = z.object({ data: recoveryCodesSchema });

const factorRoleSchema = z.object({
  id: z.int(),
  name: z.string(),
  isRequired: z.boolean(),
  /** Active users with the role, and how many of them have a second factor. */
  users: z.int(),
  withFactor: z.int(),
});

export const factorRolesSchema = z.array(factorRoleSchema);

export type FactorRole = z.infer<typeof factorRoleSchema>;

/** `GET` and `PUT /annual-report/second-factor/roles` */
export const factorRolesAnswerSchema = z.object({ data: factorRolesSchema });

/** Body of `PUT /annual-report/second-factor/roles`: ids of the roles that must have one, and no others. */
export const factorRolesBodySchema = z.strictObject({ roles: z.array(z.int()).max(1000) });
