import Decimal from 'decimal.js';
import type { Bilingual } from '../../base/bilingual';
import type { IndicatorContent } from '../../content/report-content';
import type { FindingNumber } from '../finding';
import type { Reading } from './expressions/reading';

/** A name in quotation marks; those inside it become single ones. */
export function quoted(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

export function nameOf({ name }: Pick<IndicatorContent, 'name'>): string {
  return quoted(name);
}

/** A printed value with its unit, said once: 305 人, 95%, 20:1. */
export function withUnit({ text, unit }: { text: string; unit: string | null }): string {
  if (unit === null || text.endsWith(unit)) return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

export function printed({ value, indicator }: Reading): string {
  return withUnit({ text: value.text, unit: indicator.unit });
}

/** The beginning of a text, for messages; the quote has all of it. */
export function startOf(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** A computed number at no more than `decimals` decimals, without zeros at its end. */
export function plainNumber(value: Decimal.Value, decimals = 2): string {
  return new Decimal(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toFixed();
}

export function findingNumber({ value, number, indicator }: Reading): FindingNumber {
  return {
    label: indicator.name,
    text: value.text,
    value: number,
    indicator: indicator.code,
    year: value.year,
  };
}

/** 甲 1 人、乙 2 人; a long list is cut short. */
export function listed(readings: Reading[], most = 8): Bilingual {
  const parts = readings
    .slice(0, most)
    .map((reading) => `${reading.indicator.name} ${printed(reading)}`);
  const isCut = readings.length > most;
  return {
    zh: `${parts.join('、')}${isCut ? `等 ${readings.length} 项` : ''}`,
    en: `${parts.join(', ')}${isCut ? ` and ${readings.length - most} more` : ''}`,
  };
}
