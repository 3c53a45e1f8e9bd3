import { mistakenUnit } from './mistaken-unit';
import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const INDICATORS = [
  indicator({ code: 'bandwidth', name: '校园网主干带宽', unit: 'Mbps' }),
  indicator({ code: 'area', name: '占地面积', unit: '平方米' }),
  indicator({ code: 'equipment', name: '教学仪器设备总值', unit: '万元' }),
];
const VALUES = { bandwidth: 10_000, area: 270_000, equipment: 5268.4 };

const run = (...texts: string[]) =>
  findingsOf(mistakenUnit, {
    ...saying(...texts),
    indicators: INDICATORS,
    observations: Object.entries(VALUES).map(([code, value]) =>
      observation({ indicator: code, year: 2024, value }),
    ),
  }).map(({ numbers, messages }) => [numbers[0]?.text, /可能应为 (.+)。/.exec(messages.zh)?.[1]]);

describe('mistaken units', () => {
  it.each([
    ['校园网主干带宽 10 Mbps。', '10 Mbps', '10 Gbps'],
    ['学校占地面积 27 万亩。', '27 万亩', '27 万平方米'],
    ['教学仪器设备总值 5268.4 元。', '5268.4 元', '5268.4 万元'],
    ['520 亩制种田，入库 246.8 公斤，亩产 474.6 公斤。', '246.8 公斤', '246.8 吨'],
    ['参加志愿服务 2296 人，累计 9184 小时，平均每人次 4 小时。', '2296 人', '2296 人次'],
    ['码头用地 405 亩（约 27 平方米）。', '27 平方米', '27 万平方米'],
    ['培训电工 720 人次、焊工 480 人、船员 360 人次、厨师 300 人次。', '480 人', '480 人次'],
    ['到款机械 68 万元、航海 52 元、物流 40 万元、旅游 12 万元。', '52 元', '52 万元'],
    ['贷款 5300 万元，约合 0.53 万元。', '0.53 万元', '0.53 亿元'],
  ])('should be found: %s', (text, told, right) => {
    expect(run(text)).toEqual([[told, right]]);
  });

  it.each([
    '校园网主干带宽 10 Gbps。',
    '学校占地面积 27 万平方米，合 405 亩。',
    '教学仪器设备总值 5268.4 万元（约合 0.53 亿元）。',
    '520 亩制种田，入库 246.8 吨，亩产 474.6 公斤。',
    '参加志愿服务 2296 人次，累计 9184 小时，平均每人次 4 小时。',
    '东校区占地 168 亩、西校区占地 237 亩，合计 405 亩。',
    '配备电脑 20 台、教师 30 人、志愿者 40 人次、耗材 3 万元。',
    '一等奖 1 万元、二等奖 5000 元、三等奖 2000 元、优秀奖 500 元。',
    '生均教学仪器设备总值 5268.4 元。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it('should be found where two places tell one number in persons and in visits', () => {
    expect(run('全年接待中小学生 3640 人次。', '基地接待中小学生 3640 人。')).toEqual([
      ['3640 人', '3640 人次'],
    ]);
  });
});
