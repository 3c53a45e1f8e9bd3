import { packSchema, type Pack } from '../../../src/plugins/annual-report/contract/pack';

type Given = Record<string, unknown>;

/** An indicator as a pack's file gives it. */
export function packIndicator(code: string, given: Given = {}) {
  return {
    code,
    name: `${code} 名`,
    nameEn: code,
    unit: '人',
    kind: 'count',
    decimals: 0,
    definition: 'unverified',
    source: null,
    direction: 'neither',
    aggregation: 'sum',
    ...given,
  };
}

export function packRow(indicator: string | null, given: Given = {}) {
  return {
    indicator,
    label: indicator ?? '分组',
    ...given,
  };
}

export function packTable(rows: Given[], given: Given = {}) {
  return {
    key: 'annex-1',
    title: '计分卡',
    chapter: 'annexes',
    years: 2,
    rows,
    ...given,
  };
}

/** A pack of the right shape with two indicators and one chapter, `annexes`. */
export function pack(given: Given = {}): Pack {
  return packSchema.parse({
    pack: 'base-2024',
    version: 1,
    name: { zh: '包', en: 'Pack' },
    description: { zh: '说明', en: 'Description' },
    schoolTypes: ['secondary-vocational'],
    year: 2024,
    outline: [{ key: 'annexes', title: '附表' }],
    indicators: [packIndicator('students.total'), packIndicator('students.new')],
    ...given,
  });
}
