import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EN } from './en';
import { dayText, textsFor } from './texts';
import { ZH } from './zh';

const placesOf = (text: string): string[] => (text.match(/\{[a-z]+\}/gi) ?? []).sort();

const ROOT = path.resolve('src/reader');

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|texts\/(zh|en)\.ts$/.test(file))
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');

describe('what pages say by themselves', () => {
  it.each(Object.entries(ZH))(
    'should have the same places in both languages, and be used: %s',
    (name, zh) => {
      const en = Object.entries(EN).find(([candidate]) => candidate === name)?.[1] ?? '';
      expect(placesOf(en)).toEqual(placesOf(zh));
      expect(sources).toContain(`'${name}'`);
    },
  );

  it('should be English for a report in English, and Chinese for any other', () => {
    expect(textsFor({ language: 'en-GB' })('edition', { number: 2 })).toBe('Edition 2');
    expect(textsFor({ language: 'zh-CN' })('edition', { number: 2 })).toBe('第 2 版');
    expect(textsFor({ language: 'de' })('edition', { number: 2 })).toBe('第 2 版');
  });

  it('should write days as people do, and leave what is none', () => {
    expect(dayText({ date: '2025-01-05', language: 'zh-CN' })).toBe('2025 年 1 月 5 日');
    expect(dayText({ date: '2025-01-05T08:00:00.000Z', language: 'en' })).toBe('2025-01-05');
    expect(dayText({ date: '去年', language: 'zh-CN' })).toBe('去年');
  });
});
