import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportJsonSchema } from '../../src/plugins/annual-report/contract/json-schema';
import { openApiDocument } from '../../src/plugins/annual-report/contract/openapi/document';
import { SCHEMA_VERSION } from '../../src/plugins/annual-report/contract/report';
import { breaksReaders, breaksWhatWasValid, type Change } from '../support/contract-changes/change';
import { compareOpenApi } from '../support/contract-changes/compare-open-api';
import { compareDefinition, compareDefinitions } from '../support/contract-changes/compare-schemas';
import type { Json } from '../support/contract-changes/json';

const FOLDER = join(__dirname, '../../src/plugins/annual-report/contract/released');

type Released = { version: string; document: Json };
type Step = { step: string; before: Json; after: Json };

const byVersion = (left: Released, right: Released): number =>
  left.version.localeCompare(right.version, 'en', { numeric: true });

const majorOf = ({ version }: Released): string | undefined => version.split('.')[0];

/** The kept copies of a document, oldest version first. */
const releasedOf = (name: 'report' | 'openapi'): Released[] =>
  readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${name}.v`))
    .map((file) => ({
      version: file.slice(`${name}.v`.length, -'.json'.length),
      document: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Json,
    }))
    .sort(byVersion);

/** Each version with the one after it, as long as the major part is the same. */
const stepsOf = (released: Released[]): Step[] =>
  released.slice(1).flatMap((after, index) => {
    const before = released[index];
    if (before === undefined || majorOf(before) !== majorOf(after)) return [];
    const step = `${before.version} -> ${after.version}`;
    return [{ step, before: before.document, after: after.document }];
  });

const reported = ({ kind, place, what }: Change<string>): string => `${kind} ${place}: ${what}`;

/**
 * What is not additive between versions that were made before this gate was. Editions of 1.0.0 named tables
 * alone as occurrences and had no derivations, so that no answer ever changed its meaning. Nothing is added here.
 */
const BEFORE_THE_GATE: Record<string, { readers: string[]; editions: string[] }> = {
  '1.0.0 -> 1.1.0': {
    readers: [
      'alternative-added indicator.occurrences[]: {image}',
      'alternative-added indicator.occurrences[]: {report}',
      'alternative-added indicator.occurrences[]{case}.case: integer',
    ],
    editions: [
      'alternative-removed indicator.occurrences[]{case}.case: string',
      'required-property-added indicator.values.*.derivation.reason: reason',
      'required-property-added indicator.values.*.derivation.value: value',
    ],
  },
};

/**
 * Version 1.3 opened the union of blocks, once: a reader prints `html` of a block that it does not know. Kinds that
 * come later are foreseen by its last branch, and need no line here.
 */
const OPENED: Record<string, { readers: string[]; editions: string[] }> = {
  '1.2.0 -> 1.3.0': {
    readers: ['alternative-added block: laterBlock', 'alternative-added block: {type="grid"}'],
    editions: [],
  },
};

const REPORTS = releasedOf('report');
const ADDRESSES = releasedOf('openapi');

const newest = (released: Released[]): Json => released.at(-1)?.document ?? {};

describe('the present version of the contract', () => {
  it('should have a kept copy: after raising SCHEMA_VERSION, `npm run schema:write` keeps one', () => {
    expect(REPORTS.at(-1)?.version).toBe(SCHEMA_VERSION);
    expect(ADDRESSES.at(-1)?.version).toBe(SCHEMA_VERSION);
  });

  it('should give what its kept copy promises: for a change, raise SCHEMA_VERSION, then `npm run schema:write`', () => {
    const after = reportJsonSchema();
    expect(compareDefinitions({ before: newest(REPORTS), after }).map(reported)).toEqual([]);
  });

  it('should have the addresses that its kept copy promises: for a change, raise SCHEMA_VERSION', () => {
    const after = JSON.parse(JSON.stringify(openApiDocument())) as Json;
    expect(compareOpenApi({ before: newest(ADDRESSES), after }).map(reported)).toEqual([]);
  });
});

describe.each(stepsOf(REPORTS))('the contract from $step', ({ step, before, after }) => {
  const found = BEFORE_THE_GATE[step] ?? OPENED[step] ?? { readers: [], editions: [] };

  it('should only add to what readers get; anything else is a new major version on a new path', () => {
    const changes = compareDefinitions({ before, after }).filter(breaksReaders);
    // Told once for each definition that holds it.
    expect(new Set(changes.map(reported))).toEqual(new Set(found.readers));
  });

  it('should still describe the editions that were frozen before', () => {
    const changes = compareDefinition({ before, after, name: 'report' });
    expect(changes.filter(breaksWhatWasValid).map(reported)).toEqual(found.editions);
  });
});

describe('the addresses of the contract', () => {
  it('should only be added to within a major version', () => {
    const breaking = stepsOf(ADDRESSES).flatMap(({ step, before, after }) =>
      compareOpenApi({ before, after })
        .filter(({ isBreaking }) => isBreaking)
        .map((change) => ({ step, told: reported(change) })),
    );
    const unexpected = breaking.filter(
      ({ step, told }) => !(OPENED[step]?.readers ?? []).some((known) => told.endsWith(known)),
    );
    expect(unexpected).toEqual([]);
  });
});
