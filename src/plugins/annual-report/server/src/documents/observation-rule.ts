import type { Core } from '@strapi/strapi';
import { valueStatusSchema } from '../../../contract/value';
import { readEnteredNumber } from '../../../domain/values/entered-number';
import { findValueProblem } from '../../../domain/values/value-problem';
import { validationProblem } from '../messages/problem';
import { lookUp } from '../repositories/lookup-repository';
import { OBSERVATION } from '../uids';
import {
  currentDocument,
  dataOf,
  type DocumentContext,
  documentIdOf,
  type DocumentRule,
  textOf,
} from './rule-context';
const IDENTITY = ['schoolCode', 'indicatorCode', 'year'] as const;

/** A value belongs to a known school and indicator for good, and is a number, a text or a named status. */
export function createObservationRule({ strapi }: { strapi: Core.Strapi }): DocumentRule {
  const checkIdentity = async (
    data: Record<string, unknown>,
    source: Record<string, unknown>,
  ): Promise<void> => {
    const schools = await lookUp(strapi, (ask) => ask.schoolCodes());
    if (typeof data.schoolCode === 'string' && !schools.includes(data.schoolCode)) {
      throw validationProblem({
        strapi,
        code: 'school-unknown',
        params: { code: data.schoolCode, known: schools.slice(0, 10).join(', ') || '—' },
      });
    }
    const school = textOf(data.schoolCode) ?? textOf(source.schoolCode) ?? '';
    const code = textOf(data.indicatorCode) ?? textOf(source.indicatorCode);
    if (code !== null) {
      const codes = [code];
      const [unknown] = await lookUp(strapi, (ask) => ask.unknownIndicators({ codes, school }));
      if (unknown !== undefined) {
        throw validationProblem({ strapi, code: 'indicator-unknown', params: { code: unknown } });
      }
    }
  };

  const checkValue = (entered: Record<string, unknown>): void => {
    const { value } = entered;
    const { number, problem } = readEnteredNumber({ value });
    const status = valueStatusSchema.safeParse(entered.valueStatus ?? 'final');
    if (!status.success) return;
    const code =
      problem ??
      findValueProblem({ value: number, text: textOf(entered.text), status: status.data });
    if (code === null) return;
    const params = { value: textOf(value) ?? JSON.stringify(value ?? ''), status: status.data };
    throw validationProblem({ strapi, code, params });
  };

  const currentOf = (context: DocumentContext) =>
    currentDocument({ strapi, uid: OBSERVATION, documentId: documentIdOf(context) });

  return async (context, next) => {
    if (context.action === 'create' || context.action === 'clone') {
      const data = dataOf(context);
      const source = context.action === 'clone' ? await currentOf(context) : {};
      await checkIdentity(data, source);
      checkValue({ ...source, ...data });
      for (const field of ['revision', 'reviewedRevision']) Reflect.deleteProperty(data, field);
    } else if (context.action === 'update') {
      const data = dataOf(context);
      const current = await currentOf(context);
      if (IDENTITY.some((name) => data[name] !== undefined && data[name] !== current[name])) {
        throw validationProblem({ strapi, code: 'observation-identity-is-fixed' });
      }
      checkValue({ ...current, ...data });
      for (const field of ['revision', 'reviewedRevision']) Reflect.deleteProperty(data, field);
    }
    return next();
  };
}
