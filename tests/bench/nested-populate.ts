const PAGE = 100;

const IMAGE = 'populate[file]=true';

const under = (prefix: string, query: string): string =>
  query
    .split('&')
    .map((part) => part.replace(/^populate\[/, `${prefix}[populate][`))
    .join('&');

const block = (component: string): string => `populate[content][on][report.${component}]`;

/** The blocks of a chapter or case with everything that they show. */
const blocks = (components: string[]): string =>
  components
    .map((component) => {
      if (component === 'images') return under(`${block('images')}[populate][images]`, IMAGE);
      if (component === 'table') return `${block('table')}[populate][table]=true`;
      return `${block(component)}=true`;
    })
    .join('&');

const CASE = `${blocks(['text', 'images'])}&${under('populate[cover]', IMAGE)}`;

const CHAPTER = [
  blocks(['text', 'images', 'table', 'challenge']),
  'populate[parent][fields][0]=documentId',
  under('populate[cases]', CASE),
].join('&');

const pages = (count: number): number[] =>
  Array.from({ length: Math.ceil(count / PAGE) }, (_, index) => index + 1);

const paged = (path: string, query: string, count: number): string[] =>
  pages(count).map(
    (page) => `${path}?${query}&pagination[page]=${page}&pagination[pageSize]=${PAGE}`,
  );

/**
 * What a user of plain Strapi asks to get a whole report: chapters with everything below them, then the values
 * and the dictionary of the tables. Strapi gives a hundred rows a page at most.
 */
export function nestedPopulate({
  school,
  year,
  counts,
}: {
  school: string;
  year: number;
  counts: { chapters: number; observations: number; indicators: number };
}): { text: string[]; whole: string[] } {
  const report = `filters[report][schoolCode]=${school}&filters[report][year]=${year}`;
  const text = paged('/api/chapters', `${report}&sort=position&${CHAPTER}`, counts.chapters);
  return {
    text,
    whole: [
      ...text,
      ...paged('/api/observations', `filters[schoolCode]=${school}`, counts.observations),
      ...paged('/api/indicators', 'sort=code', counts.indicators),
    ],
  };
}
