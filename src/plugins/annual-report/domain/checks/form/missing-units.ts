import type { Check, FindingDraft } from '../check';
import { excerpt, HAN, RUNNING_KINDS } from '../support/find-matches';
const UNIT =
  /\d\s*(人次|人|名|位|个|台|套|项|门|间|所|家|次|本|册|件|份|篇|班|课时|学时|平方米|万元|元)$/;
const BARE = new RegExp(
  `^[^\\d]{0,30}?(${HAN}{2,20})\\s*(\\d{1,9})\\s*(?:$|参加|参与|取得|获得|通过|接受|完成|报名)`,
  'u',
);
/** Their numbers are names or degrees, not counts. */
const NAMING =
  /(?:图|表|案例|附件|编号|号码|代码|电话|邮编|邮箱|排名|名次|版本|型号|文号|学号|座位|房间|教室|得分|及格|满分|分数|温度|公元|截至|于|自|到|至|从|第)$/;
const YEAR = /^(?:19|20)\d{2}$/;
const MAX_UNIT_LENGTH = 20;
const MAX_ITEM_LENGTH = 60;

const unitOf = (item = ''): string | undefined =>
  UNIT.exec(item.trimEnd().slice(-MAX_UNIT_LENGTH))?.[1];

const bareCount = (item: string): { noun: string; number: string } | null => {
  const [, noun = '', number = ''] = BARE.exec(item.trim().slice(0, MAX_ITEM_LENGTH)) ?? [];
  return number === '' || YEAR.test(number) || NAMING.test(noun) ? null : { noun, number };
};

/** Counts side by side all say what they count. */
export const missingUnits: Check = {
  id: 'missing-units',
  family: 'form',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '数量缺少单位', en: 'Counts without a unit' },
  advice: { zh: '请补上单位。', en: 'Add the unit.' },
  limits: {
    zh: '只在前一项有单位时提示（如“焊工 21 人，叉车工 11 参加”）；“女生 5、男生 6 人”这样单位写在最后的不提示。',
    en: 'Speaks up only after an item with a unit; a unit written once at the end is left alone.',
  },
  run: ({ passages }) =>
    passages
      .filter(({ kind }) => RUNNING_KINDS.includes(kind))
      .flatMap(({ text, place }) =>
        text.split(/[。！？]/).flatMap((sentence) => {
          const items = sentence.split(/[，、；;]|,(?!\d)/);
          return items.flatMap((item, index): FindingDraft[] => {
            const unit = unitOf(items[index - 1]);
            const bare = unit === undefined ? null : bareCount(item);
            if (unit === undefined || bare === null) return [];
            const later = unitOf(items[index + 1]);
            if (later !== undefined && later !== unit) return [];
            const { noun, number } = bare;
            const start = items.slice(0, index).join('，').length + 1;
            return [
              {
                place,
                quote: excerpt({ text: sentence, start, end: start + item.length, reach: 16 }),
                numbers: [{ label: noun, text: number, value: Number(number) }],
                messages: {
                  zh: `“${noun} ${number}”缺少单位，前一项写的是“${unit}”。`,
                  en: `"${noun} ${number}" has no unit; the item before it has "${unit}".`,
                },
              },
            ];
          });
        }),
      ),
};
