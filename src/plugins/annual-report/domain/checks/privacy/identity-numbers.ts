import type { Check } from '../check';
import { findPersonal, masked } from './find-personal';
import { isIdentityNumber } from './identity-number';

const PATTERN = /(?<![\dA-Za-z])(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{15})(?![\dA-Za-z])/g;
/** Old numbers have no check sign: so called, they are something else. */
const OTHER = /(?:注册号|税号|账号|帐号|卡号|订单号|流水号|备案号|许可证号|批准文号)[^\d]{0,4}$/;
const REACH = 16;

/** Numbers of identity cards are never published. */
export const identityNumbers: Check = {
  id: 'identity-numbers',
  family: 'privacy',
  severity: 'warning',
  name: { zh: '身份证号码', en: 'Identity numbers' },
  advice: {
    zh: '请立即删去身份证号码：报告发布后任何人都能读到，而且不能收回。',
    en: 'Remove it now: a released report can be read by everybody and is never changed.',
  },
  limits: {
    zh: '核对地区、出生日期和校验码；已用星号遮盖的不提示，15 位旧号码没有校验码，可能误认。',
    en: 'Checks region, birth date and check sign; an old number of 15 digits has none and can be mistaken.',
  },
  run: (context) =>
    findPersonal({ context, pattern: PATTERN }).flatMap(({ place, found, text, start }) => {
      const number = found.replace(/[ -]/g, '').toUpperCase();
      const isOther = OTHER.test(text.slice(Math.max(0, start - REACH), start));
      if (!isIdentityNumber({ number }) || (number.length === 15 && isOther)) return [];
      const shown = masked({ number });
      return [
        {
          place,
          quote: shown,
          messages: {
            zh: `这里有身份证号码 ${shown}，属于个人敏感信息，不得公开。`,
            en: `Here stands the identity number ${shown}, which must not be made public.`,
          },
        },
      ];
    }),
};
