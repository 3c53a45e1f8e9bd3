import type { Core } from '@strapi/strapi';
import type { Pack } from '../../../../contract/pack';
import { fittingPacks } from '../../../../domain/packs/offer-packs';
import { schoolTypeWords } from '../../messages/pack-messages';
import { validationProblem } from '../../messages/problem';
import type { Connection } from '../../repositories/connection';
import { createPackRepository, type StoredPack } from '../../repositories/packs/pack-repository';

type Reporter = { school: string; schoolName: string; schoolType: string; year: number };

const inWords = (types: string[], language: 'zh' | 'en'): string =>
  types.map((type) => schoolTypeWords({ type })[language]).join({ zh: '、', en: ', ' }[language]);

const chooseCode = ({
  strapi,
  stored,
  reporter: { schoolType, year },
}: {
  strapi: Core.Strapi;
  stored: StoredPack[];
  reporter: Reporter;
}): string => {
  const packs = stored.map((pack) => ({ ...pack, pack: pack.code }));
  const [only, ...others] = fittingPacks({ packs, schoolType, year });
  if (only && others.length === 0) return only.code;
  const known = stored.map(({ code }) => code).join(', ') || '—';
  const type = schoolTypeWords({ type: schoolType });
  throw validationProblem({ strapi, code: 'pack-needed', params: { type, year, known } });
};

/**
 * The pack that a report is to follow, after those that it builds on: the one that was asked for, else the
 * report's own, else the only one that fits the school.
 * @throws ValidationError when the report follows another, there is no such pack or no single one that fits,
 * or the pack is not made for schools of this type
 */
export async function readReportPacks({
  strapi,
  connection,
  requested,
  current,
  reporter,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  requested: string | null;
  current: string | null;
  reporter: Reporter;
}): Promise<Pack[]> {
  const { school, schoolName, schoolType, year } = reporter;
  if (requested !== null && current !== null && requested !== current) {
    const params = { school, year, current, code: requested };
    throw validationProblem({ strapi, code: 'report-has-other-pack', params });
  }
  const repository = createPackRepository({ connection });
  const stored = await repository.list();
  const code = requested ?? current ?? chooseCode({ strapi, stored, reporter });
  const packs = await repository.readWithIncluded({ code });
  const pack = packs.at(-1);
  if (!pack) {
    const known = stored.map((other) => other.code).join(', ') || '—';
    throw validationProblem({ strapi, code: 'pack-unknown', params: { code, known } });
  }
  if (!pack.schoolTypes.includes(schoolType)) {
    const types = { zh: inWords(pack.schoolTypes, 'zh'), en: inWords(pack.schoolTypes, 'en') };
    const type = schoolTypeWords({ type: schoolType });
    const params = { code, types, school: schoolName, type };
    throw validationProblem({ strapi, code: 'pack-for-other-schools', params });
  }
  return packs;
}
