import { Box, Td, Tr, Typography } from '@strapi/design-system';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, type AuditEntry } from '../../../../contract/admin/audit';
import { useMoment, useTranslate } from '../../texts/use-texts';
import { detailText } from './detail-text';

const MAX_WIDTH = '44rem';
/** What needs no word for what it was done to. */
const ALONE = ['signed-in', 'signed-out', 'sign-in-failed'];

/** Gives the words for what was done, and to what. What this version does not know stands as it is stored. */
function useWhat(): (entry: AuditEntry) => string {
  const translate = useTranslate();
  return ({ action, subject }) => {
    const knownAction = AUDIT_ACTIONS.find((name) => name === action);
    const knownSubject = AUDIT_SUBJECTS.find((name) => name === subject);
    const did = knownAction ? translate(`audit.action.${knownAction}`) : action;
    if (ALONE.includes(action)) return did;
    return translate('audit.did', {
      action: did,
      subject: knownSubject ? translate(`audit.subject.${knownSubject}`) : subject,
    });
  };
}

/** Gives the words for who it was. */
function useActor(): (entry: AuditEntry) => string {
  const translate = useTranslate();
  return ({ actor, actorName }) => {
    if (actor === null) return translate('audit.actor.sql');
    if (actor === 'system') return translate('audit.actor.system');
    if (actor === 'website') return translate('audit.actor.website');
    const [kind, name = ''] = actor.split(':');
    if (kind === 'command') return translate('audit.actor.command', { name });
    if (kind === 'website') return translate('audit.actor.reader', { name: actorName ?? name });
    if (kind === 'token') return translate('audit.actor.token', { name: actorName ?? name });
    return actorName ?? actor;
  };
}

/** One entry of the trail. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const whatOf = useWhat();
  const actorOf = useActor();
  const { at, label, subjectId, school, year, detail } = entry;
  const more = detailText({ detail, translate });
  return (
    <Tr>
      <Td>
        <Typography title={at}>{momentOf(at)}</Typography>
      </Td>
      <Td>
        <Typography fontWeight="bold">{actorOf(entry)}</Typography>
      </Td>
      <Td>
        <Box maxWidth={MAX_WIDTH} paddingTop={2} paddingBottom={2}>
          <Typography tag="p">{whatOf(entry)}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600" ellipsis title={label ?? ''}>
            {label ?? subjectId ?? ''}
          </Typography>
          {more === '' ? null : (
            <Typography tag="p" variant="pi" ellipsis title={more}>
              {more}
            </Typography>
          )}
        </Box>
      </Td>
      <Td>
        <Typography>{[school, year].filter((part) => part !== null).join(' · ')}</Typography>
      </Td>
    </Tr>
  );
}
