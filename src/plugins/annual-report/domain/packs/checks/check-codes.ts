import { isOwnCode } from '../../content/own-codes';
import type { PackContext, PackProblem } from './pack-context';

/** What is of one school stands in no official table. */
export function checkCodes({ pack }: PackContext): PackProblem[] {
  return pack.indicators.flatMap(({ code }, index): PackProblem[] =>
    isOwnCode(code)
      ? [
          {
            path: ['indicators', index, 'code'],
            messages: {
              zh: `“${code}”以 own. 开头，这样的代码由系统为学校自建的指标生成；请换一个代码`,
              en: `"${code}" begins with own., as codes do that the system makes for indicators of a school's own; choose another`,
            },
          },
        ]
      : [],
  );
}
