import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { EditionEvent } from '../../../../contract/desk/releases';
import { Section } from '../../layout/Section';
import type { WordId } from '../../words';
import { useMoment } from '../../words/use-moment';
import { useWords } from '../../words/use-words';

const COLUMNS = ['release.history.when', 'release.history.who', 'release.history.what'] as const;

const CAUSES: Record<string, WordId> = {
  replaced: 'release.history.replaced',
  'photograph-withdrawn': 'release.history.photograph',
};

const wordOf = ({ type, cause }: EditionEvent): WordId =>
  (type === 'canceled' && cause !== null ? CAUSES[cause] : undefined) ?? `release.history.${type}`;

/** Who did what to the editions, newest first. */
export function HistorySection({ events }: { events: EditionEvent[] }) {
  const say = useWords();
  const momentOf = useMoment();
  return (
    <Section title={say('release.history')}>
      {events.length === 0 ? (
        <Typography>{say('release.history.none')}</Typography>
      ) : (
        <Table colCount={COLUMNS.length} rowCount={events.length + 1}>
          <Thead>
            <Tr>
              {COLUMNS.map((word) => (
                <Th key={word}>
                  <Typography variant="sigma">{say(word)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {events.map((event) => {
              const { type, at, number, scheduledFor, note, reason, name } = event;
              const when = scheduledFor === null ? '' : momentOf(scheduledFor);
              return (
                <Tr key={`${type}-${at}-${number}`}>
                  <Td>
                    <Typography>{momentOf(at)}</Typography>
                  </Td>
                  <Td>
                    <Typography>{name ?? say('release.history.nobody')}</Typography>
                  </Td>
                  <Td>
                    <Typography tag="p">{say(wordOf(event), { number, when })}</Typography>
                    {[note, reason]
                      .filter((text) => text !== null && text !== '')
                      .map((text) => (
                        <Typography key={text} tag="p" textColor="neutral600">
                          {text}
                        </Typography>
                      ))}
                  </Td>
                </Tr>
              );
            })}
          </Tbody>
        </Table>
      )}
    </Section>
  );
}
