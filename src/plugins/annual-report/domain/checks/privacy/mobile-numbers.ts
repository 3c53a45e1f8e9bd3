import type { Check } from '../check';
import { findPersonal, masked } from './find-personal';

const PATTERN =
  /(?<![\dA-Za-z.])(?:\+?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\dA-Za-z]|\.\d|\s*(?:元|万|亿|人|次|个|平方|%))/g;

/** Mobile numbers belong to persons. */
export const mobileNumbers: Check = {
  id: 'mobile-numbers',
  family: 'privacy',
  severity: 'warning',
  name: { zh: '手机号码', en: 'Mobile numbers' },
  advice: {
    zh: '请删去个人手机号码；如果是学校公开的招生或服务电话，请写明理由后豁免。',
    en: 'Remove a person’s number; waive it with a reason if it is the school’s public one.',
  },
  limits: {
    zh: '只认中国大陆的手机号码；后面带“元”“人”等单位的不提示。',
    en: 'Knows numbers of mainland China; one followed by a unit is left alone.',
  },
  run: (context) =>
    findPersonal({ context, pattern: PATTERN }).map(({ place, groups }) => {
      const shown = masked({ number: groups[0] ?? '' });
      return {
        place,
        quote: shown,
        messages: {
          zh: `这里有手机号码 ${shown}。`,
          en: `Here stands the mobile number ${shown}.`,
        },
      };
    }),
};
