import type { FormulaReading } from './formula-reading';

const TOKEN = /\s+|[a-z0-9-]+(?:\.[a-z0-9-]+)+(@-?\d+)?|[a-z]+(?=\()|\d+(?:\.\d+)?|[-+*/(),]/gy;
const CODE = /^([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)(@-?\d+)?$/;

/** Reads which indicators a formula is computed from. */
export const readFormula = (text: string): FormulaReading => {
  const tokens = [...text.matchAll(TOKEN)];
  const end = tokens.reduce((length, [token]) => length + token.length, 0);
  if (end !== text.length) {
    const place = end + 1;
    return {
      ok: false,
      reason: {
        zh: `公式的第 ${place} 个字符“${text.charAt(end)}”无法识别`,
        en: `character ${place} of the formula, "${text.charAt(end)}", means nothing`,
      },
    };
  }
  const named = tokens.flatMap(([token]) => {
    const [, code, year] = CODE.exec(token) ?? [];
    return code === undefined ? [] : [{ code, isSameYear: year === undefined }];
  });
  return {
    ok: true,
    codes: [...new Set(named.map(({ code }) => code))],
    sameYear: [...new Set(named.flatMap(({ code, isSameYear }) => (isSameYear ? [code] : [])))],
  };
};
