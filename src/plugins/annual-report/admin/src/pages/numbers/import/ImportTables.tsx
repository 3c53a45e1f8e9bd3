import { Badge } from '@strapi/design-system';
import type {
  ImportDifference,
  ImportProblem,
  ImportSide,
  ImportTrial,
} from '../../../../../contract/admin/value-import';
import { useTranslate, useLanguage } from '../../../texts/use-texts';
import { Listing } from '../../../layout/Listing';

/** What a trial import found: its problems with their places, then what would be written. */
export function ImportTables({ trial }: { trial: ImportTrial }) {
  const translate = useTranslate();
  const language = useLanguage();

  const placeOf = ({ sheet, row, column }: ImportProblem): string => {
    const cell = column && row !== null ? `${column.letters}${row}` : '';
    const line = cell === '' && row !== null ? translate('numbers.import.row', { row }) : cell;
    return [sheet, line].filter((part) => part !== '').join(' · ');
  };
  const problems = trial.problems.map((problem, index) => ({
    key: `${index}`,
    cells: [
      <Badge
        key="severity"
        backgroundColor={problem.severity === 'error' ? 'danger100' : 'warning100'}
        textColor={problem.severity === 'error' ? 'danger600' : 'warning700'}
      >
        {translate(
          problem.severity === 'error' ? 'numbers.import.error' : 'numbers.import.warning',
        )}
      </Badge>,
      placeOf(problem),
      problem.quote,
      problem.messages[language],
    ],
  }));

  const besideOf = (side: ImportSide, other: ImportSide | null): string[] => [
    ...(side.respondents !== (other?.respondents ?? null)
      ? [translate('numbers.import.respondents', { text: side.respondents ?? '—' })]
      : []),
    ...(side.method !== (other?.method ?? null)
      ? [translate('numbers.import.method', { text: side.method ?? '—' })]
      : []),
    ...(side.note !== (other?.note ?? null)
      ? [translate('numbers.import.note', { text: side.note ?? '—' })]
      : []),
  ];
  const sideOf = (side: ImportSide | null, other: ImportSide | null): string =>
    side === null ? '—' : [side.printed, ...besideOf(side, other)].join('；');
  const differences = trial.differences
    .filter(({ kind }) => kind !== 'same')
    .map(({ indicator, year, label, unit, old, new: next }: ImportDifference) => ({
      key: `${indicator}@${year}`,
      cells: [
        unit === null ? label : `${label}（${unit}）`,
        String(year),
        sideOf(old, next),
        <strong key="then">{sideOf(next, old)}</strong>,
      ],
    }));

  return (
    <>
      <Listing
        title="numbers.import.problems"
        heads={[
          'numbers.import.severity',
          'numbers.import.place',
          'numbers.import.quote',
          'numbers.import.advice',
        ]}
        rows={problems}
      />
      <Listing
        title="numbers.import.differences"
        heads={[
          'numbers.import.label',
          'numbers.import.year',
          'numbers.import.now',
          'numbers.import.then',
        ]}
        rows={differences}
      />
      <Listing
        title="numbers.import.remarks"
        heads={[
          'numbers.import.label',
          'numbers.import.year',
          'numbers.import.now',
          'numbers.import.then',
        ]}
        rows={trial.remarks.map(({ indicator, year, label, old, new: next }) => ({
          key: `${indicator}@${year}`,
          cells: [label, String(year), old === '' ? '—' : old, <strong key="then">{next}</strong>],
        }))}
      />
    </>
  );
}
