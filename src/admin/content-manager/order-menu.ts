import type { Link } from './layouts';

/** The content types in the order of an editor's work, by the names of their schemas. */
const MENU: { uid: string; title: string }[] = [
  { uid: 'api::chapter.chapter', title: '章节' },
  { uid: 'api::case.case', title: '案例' },
  { uid: 'api::image.image', title: '图片' },
  { uid: 'api::observation.observation', title: '指标值' },
  { uid: 'api::indicator-table.indicator-table', title: '指标表' },
  { uid: 'api::indicator.indicator', title: '指标' },
  { uid: 'api::report.report', title: '年度报告' },
  { uid: 'api::school.school', title: '学校' },
];

const numbered = MENU.map(({ uid, title }, index) => ({ uid, title, id: `${index + 1} ${title}` }));

/** The menu sorts by title and shows the title's translation: a digit in the title gives the order. */
export function orderMenu<Given extends { ctLinks: Link[] }>(given: Given): Given {
  return {
    ...given,
    ctLinks: given.ctLinks.map((link) => ({
      ...link,
      title: numbered.find(({ uid }) => uid === link.uid)?.id ?? link.title,
    })),
  };
}

/** What the numbered titles read as: the words for the titles themselves. */
export function menuTitles(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(numbered.map(({ id, title }) => [id, words[title] ?? title]));
}
