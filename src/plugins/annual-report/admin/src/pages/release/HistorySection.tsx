import { Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import type { EditionEvent } from '../../../../contract/admin/releases';
import { Section } from '../../layout/Section';
import type { TextId } from '../../texts';
import { useMoment, useTranslate } from '../../texts/use-texts';
import { TableHead } from '../../layout/TableHead';

const COLUMNS = ['release.history.when', 'release.history.who', 'release.history.what'] as const;

const CAUSES: Record<string, TextId> = {
  replaced: 'release.history.replaced',
  'photograph-withdrawn': 'release.history.photograph',
};

const messageOf = ({ type, cause }: EditionEvent): TextId =>
  (type === 'canceled' && cause !== null ? CAUSES[cause] : undefined) ?? `release.history.${type}`;

/** Who did what to the editions, newest first. */
export function HistorySection({ events }: { events: EditionEvent[] }) {
  const translate = useTranslate();
  const momentOf = useMoment();
  return (
    <Section title={translate('release.history')}>
      {events.length === 0 ? (
        <Typography>{translate('release.history.none')}</Typography>
      ) : (
        <Table colCount={COLUMNS.length} rowCount={events.length + 1}>
          <TableHead columns={COLUMNS} />
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
                    <Typography>{name ?? translate('release.history.nobody')}</Typography>
                  </Td>
                  <Td>
                    <Typography tag="p">{translate(messageOf(event), { number, when })}</Typography>
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
