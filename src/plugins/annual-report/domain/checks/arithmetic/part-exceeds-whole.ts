import type { Check } from '../check';
import { exceeds } from '../support/expressions/intervals';
import { annexGroups } from '../support/table-cells';
import { rulesOfKind } from '../support/make-finding';
import { readValue, yearsOf, type Reading } from '../support/expressions/reading';
import { findingNumber, nameOf, printed } from '../support/words';

const MEAN = /均/;

/** Percents and means of a part can be greater than those of the whole. */
const isAmount = ({ indicator: { kind, name, unit } }: Reading): boolean =>
  (kind === 'count' || kind === 'amount') && !MEAN.test(name) && !(unit ?? '').includes('/');

/** In an annex, a row that stands below another with the same unit is not greater than it. */
export const partExceedsWhole: Check = {
  id: 'part-exceeds-whole',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '“其中”大于总数', en: 'Row greater than the row above it' },
  advice: {
    zh: '请核对这两行，改正填错的一个。',
    en: 'Compare the two rows and fix the wrong one.',
  },
  limits: {
    zh: '指标体系包已规定的关系另行校核；只比较单位相同的数量和金额；不看各分项之和，因为分项不一定能相加。',
    en: 'Relations of the pack are checked apart. Compares only counts and amounts of one unit; not the sum of the rows, which need not be parts.',
  },
  run: (context) => {
    const { content, values, places } = context;
    const ruled = new Set(
      rulesOfKind(context, 'subset').flatMap(({ whole, parts }) =>
        parts.map((part) => `${whole} ${part}`),
      ),
    );
    return annexGroups(content).flatMap(({ table, parent, children }) =>
      children.flatMap((child) =>
        yearsOf({ values, indicators: [child.indicator] }).flatMap((year) => {
          const whole = readValue({ values, indicator: parent.indicator, year });
          const part = readValue({ values, indicator: child.indicator, year });
          if (!whole || !part || whole.indicator.unit !== part.indicator.unit) return [];
          if (ruled.has(`${parent.indicator} ${child.indicator}`)) return [];
          if (!isAmount(whole) || !isAmount(part) || !exceeds(part, whole)) return [];
          const [above, below] = [nameOf(whole.indicator), nameOf(part.indicator)];
          return [
            {
              place: places.table(table, { row: child.key, year }),
              numbers: [part, whole].map(findingNumber),
              messages: {
                zh: `${year} 年${below}为 ${printed(part)}，多于它所属的${above} ${printed(whole)}。`,
                en: `${below} of ${year} is ${printed(part)}, more than ${above}, of which it is a part: ${printed(whole)}.`,
              },
            },
          ];
        }),
      ),
    );
  },
};
