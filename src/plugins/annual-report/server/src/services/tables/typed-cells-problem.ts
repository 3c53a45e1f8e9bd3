import type { Core } from '@strapi/strapi';
import type { TableRowRequest } from '../../../../contract/desk/tables';
import type { TypedCellProblem } from '../../../../domain/tables/build-layout';
import { formatBoth } from '../../messages/message';
import { validationProblem } from '../../messages/problem';
import { TABLE_MESSAGES } from '../../messages/table-messages';

const describe = ({ row, year, problem }: TypedCellProblem) => ({
  row,
  year,
  code: problem.code,
  messages:
    'messages' in problem
      ? problem.messages
      : formatBoth({ message: TABLE_MESSAGES[problem.code], params: { text: problem.text } }),
});

/** 400 that names every typed cell that cannot be read, with its row (from 0) and its year. */
export const typedCellsProblem = ({
  strapi,
  problems,
  rows,
}: {
  strapi: Core.Strapi;
  problems: TypedCellProblem[];
  rows: TableRowRequest[];
}): Error => {
  const described = problems.map(describe);
  const [first] = described;
  const place = first ? `“${rows[first.row]?.label ?? ''}”${first.year}` : '';
  return validationProblem({
    strapi,
    code: 'typed-cells-refused',
    params: {
      count: problems.length,
      first: {
        zh: `${place}：${first?.messages.zh ?? ''}`,
        en: `${place}: ${first?.messages.en ?? ''}`,
      },
    },
    extra: { problems: described },
  });
};
