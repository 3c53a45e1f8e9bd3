import type { Bilingual } from '../base/bilingual';

export const REFUSAL_CODES = [
  'division-by-zero',
  'missing-input',
  'not-applicable-input',
  'suppressed-input',
  'too-large',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type RefusalStatus = 'not-collected' | 'not-applicable' | 'suppressed';

/** Why a formula has no value: the input that is to blame where there is one, and what to do. */
export type RefusalReason = {
  code: RefusalCode;
  indicator?: string;
  year?: number;
  messages: Bilingual;
};

export type Refusal = { status: RefusalStatus; reason: RefusalReason };

type InputKey = { indicator: string; year: number };

export function missingInput({ indicator, year }: InputKey): Refusal {
  return {
    status: 'not-collected',
    reason: {
      code: 'missing-input',
      indicator,
      year,
      messages: {
        zh: `无法计算：${indicator} 没有 ${year} 年的数值。请填报该值，或注明它的状态。`,
        en: `It cannot be computed: ${indicator} has no number for ${year}. Enter it, or state why there is none.`,
      },
    },
  };
}

export function notApplicableInput({ indicator, year }: InputKey): Refusal {
  return {
    status: 'not-applicable',
    reason: {
      code: 'not-applicable-input',
      indicator,
      year,
      messages: {
        zh: `不适用：${indicator} 在 ${year} 年为“不适用”，由它计算的值也不适用。如应有数值，请先填报 ${indicator}。`,
        en: `Not applicable, because ${indicator} is not applicable in ${year}. If there should be a number, enter ${indicator} first.`,
      },
    },
  };
}

export function suppressedInput({ indicator, year }: InputKey): Refusal {
  return {
    status: 'suppressed',
    reason: {
      code: 'suppressed-input',
      indicator,
      year,
      messages: {
        zh: `不公开：${indicator} 在 ${year} 年为“不公开”，由它计算的值也不能公开。如可以公开，请先改 ${indicator} 的状态。`,
        en: `Suppressed, because ${indicator} is suppressed in ${year}. If it may be shown, change the status of ${indicator} first.`,
      },
    },
  };
}

/** `divisor` as the formula writes it. */
export function divisionByZero({ divisor, year }: { divisor: string; year: number }): Refusal {
  return {
    status: 'not-applicable',
    reason: {
      code: 'division-by-zero',
      year,
      messages: {
        zh: `不适用：${year} 年的除数 ${divisor} 为 0，不能相除。请核对除数；如果确实为 0，本指标就不适用。`,
        en: `Not applicable: the divisor ${divisor} is 0 in ${year}. Check it; if it is 0 indeed, this indicator does not apply.`,
      },
    },
  };
}

export function tooLarge(): Refusal {
  return {
    status: 'not-collected',
    reason: {
      code: 'too-large',
      messages: {
        zh: '计算结果超过 15 位有效数字，无法保存。请核对各项数值和单位，或减少小数位数。',
        en: 'The result has more than 15 significant digits and cannot be kept. Check the values and their units, or ask for fewer decimals.',
      },
    },
  };
}
