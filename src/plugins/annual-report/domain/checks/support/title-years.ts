const YEAR = /(?<![\d.])(?:19|20)\d{2}(?!\d)/g;
const CHINESE_YEAR = /[一二][〇○零九][〇○零一二三四五六七八九]{2}/g;
const DIGITS = '零一二三四五六七八九';

const readChinese = (text: string): number =>
  Number(text.replace(/[〇○]/g, '零').replace(/./g, (numeral) => String(DIGITS.indexOf(numeral))));

/** The years that a report's title and subtitle name: 2024, 二〇二四. */
export const titleYears = ({
  title,
  subtitle,
}: {
  title: string;
  subtitle: string | null;
}): number[] => {
  const text = `${title} ${subtitle ?? ''}`;
  const years = [
    ...(text.match(YEAR) ?? []).map(Number),
    ...(text.match(CHINESE_YEAR) ?? []).map(readChinese),
  ];
  return [...new Set(years)];
};
