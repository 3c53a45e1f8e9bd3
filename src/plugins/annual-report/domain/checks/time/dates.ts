import type { Check } from '../check';
import { isInReportPeriod, reportPeriod } from '../support/years';

/** A case happened in the time that the report is about. */
export const caseDate: Check = {
  id: 'case-date',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '案例日期不在报告期内', en: 'Date of a case' },
  advice: {
    zh: '请核对日期；往年的案例请换成本年度的。',
    en: 'Check the date; replace a case of another year by one of this year.',
  },
  limits: {
    zh: '报告期按上一年 8 月至报告年度 12 月计算；没有填日期的案例看不出来。',
    en: 'The period runs from August of the year before to December of the report’s year; cases without a date stay unseen.',
  },
  run: ({ content, places }) => {
    const { year } = content.report;
    const { from, to } = reportPeriod({ year });
    return content.cases.flatMap((item) =>
      item.date === null || isInReportPeriod({ date: item.date, year })
        ? []
        : [
            {
              place: places.case(item, { field: 'date' }),
              quote: item.date,
              messages: {
                zh: `案例“${item.title}”的日期是 ${item.date}，不在报告期（${from} 至 ${to}）内。`,
                en: `Case "${item.title}" is dated ${item.date}, outside the time of the report (${from} to ${to}).`,
              },
            },
          ],
    );
  },
};

/** A photograph was taken in the time that the report is about. */
export const photoDate: Check = {
  id: 'photo-date',
  family: 'time',
  reads: 'report',
  severity: 'note',
  name: { zh: '照片日期不在报告期内', en: 'Date of a photograph' },
  advice: {
    zh: '请核对拍摄日期，或换一张报告期内的照片。',
    en: 'Check the date, or use a photograph of this year.',
  },
  limits: {
    zh: '报告期按上一年 8 月至报告年度 12 月计算；校景、历史照片可以不管。',
    en: 'The period runs from August of the year before to December of the report’s year; views of the school may be older.',
  },
  run: ({ content, places }) => {
    const { year } = content.report;
    const { from, to } = reportPeriod({ year });
    return content.images.flatMap((image) =>
      image.takenOn === null || isInReportPeriod({ date: image.takenOn, year })
        ? []
        : [
            {
              place: places.image(image, { field: 'takenOn' }),
              quote: image.takenOn,
              messages: {
                zh: `图片“${image.caption}”拍摄于 ${image.takenOn}，不在报告期（${from} 至 ${to}）内。`,
                en: `Image "${image.caption}" was taken on ${image.takenOn}, outside the time of the report (${from} to ${to}).`,
              },
            },
          ],
    );
  },
};
