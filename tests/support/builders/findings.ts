import type { Finding } from '../../../src/plugins/annual-report/domain/checks/finding';

/** A number that a check compared: `305 人` of an indicator in a year, or of the text alone. */
export function found(text: string, indicator?: string, year = 2024): Finding['numbers'][number] {
  const value = Number.parseFloat(text);
  return { label: indicator ?? '', text, value, ...(indicator && { indicator, year }) };
}

/** A finding in a chapter; what is given is laid over it. */
export function finding(
  given: Partial<Omit<Finding, 'place'>> & { place?: Partial<Finding['place']> } = {},
): Finding {
  const { place, ...rest } = given;
  return {
    check: 'text-value-mismatch',
    family: 'text',
    severity: 'warning',
    canBeOverridden: false,
    quote: null,
    numbers: [],
    messages: { zh: '不符', en: 'differs' },
    advice: { zh: '核对', en: 'check' },
    ...rest,
    place: {
      type: 'chapter',
      id: 'overview',
      key: 'overview',
      title: '学校概况',
      label: '1',
      chapter: '1',
      ...place,
    },
  };
}

/** A finding at the cell of a value. */
export function cellFinding(
  indicator: string,
  given: Partial<Omit<Finding, 'place'>> = {},
  year = 2024,
): Finding {
  return finding({
    check: 'formula',
    family: 'arithmetic',
    ...given,
    place: {
      type: 'indicator-table',
      id: 'annex-1',
      key: 'annex-1',
      title: '计分卡',
      label: '附表 1',
      row: indicator,
      indicator,
      year,
    },
  });
}
