import type { Change, Indicator } from '../../../client/src/types';
import type { Texts } from '../texts/texts';

const plain = (value: number): string =>
  Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 6 });

/** Whether a change is for the better; null where nobody can say. */
export function isBetter({ direction, change }: Indicator): boolean | null {
  if (change === null || change.absolute === 0 || direction === 'neither') return null;
  return change.absolute > 0 === (direction === 'higher');
}

/** How a value changed, in words: 比 2023 年减少 7 人（2.2%）. */
export function changeText({
  indicator,
  change,
  texts,
}: {
  indicator: Indicator;
  change: Change;
  texts: Texts;
}): string {
  const { absolute, percent, from } = change;
  const amount =
    indicator.kind === 'percent'
      ? texts('percentagePoints', { value: plain(absolute) })
      : [plain(absolute), indicator.unit].filter((part) => part !== null).join(' ');
  const share = percent === null || absolute === 0 ? '' : `（${plain(percent)}%）`;
  const words =
    absolute === 0
      ? texts('changeNone')
      : texts(absolute > 0 ? 'changeUp' : 'changeDown', { value: amount });
  return `${texts('change', { year: from })}${words}${share}`;
}
