import { SCHOOL } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const SCHOOL_VIEW: TypeView = {
  uid: SCHOOL,
  mainField: 'name',
  columns: ['name', 'code', 'type', 'district'],
  pageSize: 50,
  sort: { by: 'name', order: 'ASC' },
  rows: [
    [
      {
        name: 'name',
        width: 8,
        label: { zh: '学校名称', en: 'Name of the school' },
        hint: {
          zh: '填写学校的法定全称，与公章一致，不用简称。',
          en: 'The full legal name, as on the official seal; no short form.',
        },
      },
      {
        name: 'code',
        width: 4,
        label: { zh: '学校代码', en: 'School code' },
        hint: {
          zh: '出现在网址中的短代码，只用小写字母、数字和连字符，如 juying。一经使用不能修改。',
          en: 'A short code that stands in web addresses: small letters, digits and hyphens, such as juying. It cannot change once it is used.',
        },
      },
    ],
    [
      {
        name: 'type',
        width: 6,
        label: { zh: '办学类型', en: 'Type of school' },
        hint: {
          zh: '决定使用哪一套官方指标表。',
          en: 'Decides which official set of indicator tables applies.',
        },
      },
      {
        name: 'province',
        width: 6,
        label: { zh: '省（自治区、直辖市）', en: 'Province' },
        hint: { zh: '例如：广东省。', en: 'For example 广东省.' },
      },
    ],
    [
      {
        name: 'city',
        width: 6,
        label: { zh: '市', en: 'City' },
        hint: { zh: '例如：中山市。', en: 'For example 中山市.' },
      },
      {
        name: 'district',
        width: 6,
        label: { zh: '区（县、镇）', en: 'District' },
        hint: {
          zh: '学校所在的区、县或镇；各校数据按它汇总。',
          en: 'Where the school stands; figures of several schools are added up by it.',
        },
      },
    ],
  ],
};
