import { directionCountClaim } from './direction-count-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(directionCountClaim, ...texts);

const ROSE = '装备类较上年多 16 人，交通类多 32 人，信息类多 15 人，财经类多 12 人';
const MIXED = '机电系比上年增加 16 人，信息系增加 8 人，商贸系减少 5 人';

describe('how many rose and how many fell', () => {
  it.each([
    `${ROSE}，三类上扬、一类下滑。`,
    `${ROSE}，四类全部下滑。`,
    `${ROSE}，三升一降。`,
    `${MIXED}，三系均实现增长。`,
    `${MIXED}，两系减少、一系增加。`,
    `${MIXED}，各系全部增长。`,
    `${MIXED}，一增两减。`,
    '总收入比上年增加 80 万元，其中培训收入增加 60 万元、捐赠收入减少 4 万元、其他收入增加 24 万元，三项收入全部增长。',
  ])('should be named where the changes say otherwise: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    `${ROSE}，四类全部上扬。`,
    `${ROSE}，各类全部增加。`,
    `${MIXED}，两系增加、一系减少。`,
    `${MIXED}，两增一减。`,
    `${MIXED}，五项收入全部增长。`,
    `${MIXED}。三项指标均有所提升。`,
    '课时增加 16 节，经费减少 3 万元，各项工作稳步提升。',
    `${ROSE}，力争明年四类全部下滑的趋势不出现。`,
  ])('should be passed where they do not, or do not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
