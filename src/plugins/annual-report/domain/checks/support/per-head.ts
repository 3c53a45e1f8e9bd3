import type { IndicatorContent } from '../../content/report-content';
import { plainLabel } from '../../texts/number-label';

const PER_HEAD = /生均|人均|师均|每生|每名学生/;
const HEADS = /在校(?:学)?生(?:人数|总数|数)$/;

/** Whether a name says that its value is per student, teacher or head. */
export const isPerHead = ({ name }: { name: string }): boolean =>
  PER_HEAD.test(plainLabel({ text: name }));

/** The indicator that counts the school's students, found by its name. */
export const studentsIndicator = ({
  indicators,
}: {
  indicators: IndicatorContent[];
}): IndicatorContent | undefined =>
  indicators
    .filter(({ name, kind, unit }) => kind === 'count' && unit === '人' && HEADS.test(name))
    .sort((left, right) => {
      const isWhole = ({ name }: IndicatorContent) => (/全日制/.test(name) ? 0 : 1);
      return isWhole(left) - isWhole(right) || left.name.length - right.name.length;
    })
    .find(({ name }) => !/年级|新生|类/.test(name));
