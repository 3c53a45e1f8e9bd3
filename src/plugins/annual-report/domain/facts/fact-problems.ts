import type { ValueStatus } from '../../contract/value';
import type { Bilingual } from '../base/bilingual';
import type { FormName } from './token';

const STATUS_NAMES: Partial<Record<ValueStatus, Bilingual>> = {
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  'not-collected': { zh: '未采集', en: 'not collected' },
  suppressed: { zh: '不公开', en: 'suppressed' },
};

/** Why a token that can be read cannot be printed, and what to do. */
export const FACT_PROBLEMS = {
  unknownCode: ({ code, nearest }: { code: string; nearest: string | null }): Bilingual => ({
    zh: `没有代码为“${code}”的指标${nearest === null ? '，或它没有任何数值' : `，最接近的是 ${nearest}`}。请核对代码。`,
    en: `No indicator has the code "${code}"${nearest === null ? ', or it has no value' : `; the nearest is ${nearest}`}. Check the code.`,
  }),

  unknownKey: ({ key, nearest }: { key: string; nearest: string | null }): Bilingual => ({
    zh: `报告中没有“${key}”${nearest === null ? '' : `，最接近的是 ${nearest}`}。请核对标识。`,
    en: `The report has no "${key}"${nearest === null ? '' : `; the nearest is ${nearest}`}. Check the key.`,
  }),

  unnumbered: ({ key }: { key: string }): Bilingual => ({
    zh: `“${key}”在本报告中没有编号（未放入正文、尚未发布，或只用作封面）。请先放入正文，或改写这句话。`,
    en: `"${key}" bears no number in this report: it is not placed, not published, or only a cover. Place it, or rephrase.`,
  }),

  noValue: ({ name, year, years }: { name: string; year: number; years: number[] }): Bilingual => ({
    zh: `“${name}”没有 ${year} 年的值${years.length === 0 ? '' : `，有值的年份是 ${years.join('、')}`}。请填写数值，或改用别的年份。`,
    en: `"${name}" has no value for ${year}${years.length === 0 ? '' : `; it has ${years.join(', ')}`}. Enter the value, or name another year.`,
  }),

  missing: ({
    name,
    year,
    status,
  }: {
    name: string;
    year: number;
    status: ValueStatus;
  }): Bilingual => ({
    zh: `“${name}”${year} 年的值是“${STATUS_NAMES[status]?.zh ?? status}”，没有可以写进句子的数字。请填写数值，或改写这句话。`,
    en: `"${name}" is ${STATUS_NAMES[status]?.en ?? status} for ${year}: there is no number to print. Enter the value, or rephrase.`,
  }),

  noNumber: ({ name, year }: { name: string; year: number }): Bilingual => ({
    zh: `“${name}”${year} 年的值没有可以计算的数字。请改用形式 text。`,
    en: `"${name}" has no number to reckon with for ${year}. Use the form text.`,
  }),

  wrongForm: ({ name, form }: { name: string; form: FormName }): Bilingual => ({
    zh: `形式 ${form} 不能用于“${name}”这一类指标。请改用 text、value 或 change。`,
    en: `The form ${form} does not suit an indicator like "${name}". Use text, value or change.`,
  }),

  scaled: ({ name, unit }: { name: string; unit: string }): Bilingual => ({
    zh: `“${name}”的单位已是“${unit}”，不能再换算成万或亿。请改用形式 text。`,
    en: `"${name}" is in ${unit} already and is not divided again. Use the form text.`,
  }),

  otherUnit: ({ name, over }: { name: string; over: string }): Bilingual => ({
    zh: `“${name}”与“${over}”单位不同，或不是数量，不能算占比。`,
    en: `"${name}" and "${over}" have different units, or are no amounts: there is no share.`,
  }),

  zeroBase: ({ name, year }: { name: string; year: number }): Bilingual => ({
    zh: `“${name}”${year} 年的值是 0，不能作除数。请改写这句话。`,
    en: `"${name}" is 0 for ${year}: nothing can be divided by it. Rephrase.`,
  }),

  otherDirection: ({ name, rose }: { name: string; rose: boolean }): Bilingual => ({
    zh: `“${name}”实际上${rose ? '增加' : '减少'}了，与这里写的方向相反。请改写这句话，并改用 ${rose ? '.up' : '.down'}。`,
    en: `"${name}" in fact ${rose ? 'rose' : 'fell'}, against what is said here. Rephrase, and write ${rose ? '.up' : '.down'}.`,
  }),

  vanishes: ({ name }: { name: string }): Bilingual => ({
    zh: `“${name}”按这里的小数位数会印成 0，而它不是 0。请增加小数位数，如 .2，或改用别的形式。`,
    en: `"${name}" would print as 0 with so few decimals, and it is not 0. Ask for more, such as .2, or use another form.`,
  }),
};
