import type { Operation } from './operation';
import { PARAMETERS } from './parameters';

const REPORT = '/reports/{school}/{year}';
const { school, year } = PARAMETERS;

type Part = Pick<Operation, 'id' | 'path' | 'summary' | 'description' | 'answer'> & {
  parameter: Operation['parameters'][number];
};

const part = ({ parameter, path, ...described }: Part): Operation => ({
  ...described,
  path: `${REPORT}${path}`,
  tag: 'Parts',
  parameters: [school, year, parameter],
  caching: 'edition',
  errors: [404, 410],
});

/** Parts of the latest edition; `meta` names the edition that they were cut from. */
export const PART_OPERATIONS: Operation[] = [
  part({
    id: 'getChapter',
    path: '/chapters/{number}',
    summary: 'A chapter (章节) with its sub-chapters',
    description: 'With the cases, images and tables that it and its sub-chapters show.',
    parameter: PARAMETERS.chapter,
    answer: { responses: ['chapterResponse'] },
  }),
  part({
    id: 'getCase',
    path: '/cases/{number}',
    summary: 'A case (案例) with its images',
    description: 'A case is a story of its own, attached to one chapter.',
    parameter: PARAMETERS.case,
    answer: { responses: ['caseResponse'] },
  }),
  part({
    id: 'getTable',
    path: '/tables/{key}',
    summary: 'A table (表): an annex 附表 or a table of the text',
    description: 'With the indicators (指标) of its rows.',
    parameter: PARAMETERS.table,
    answer: { responses: ['tableResponse'] },
  }),
];
