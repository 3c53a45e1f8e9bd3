import type { ReactNode } from 'react';
import { API } from '../links';
import type { EditionState } from '../page';
import type { Texts } from '../texts/texts';

/** Above an edition that is not the latest: what there is since, and why. */
export function EditionBar({
  number,
  editions,
  href,
  texts,
}: {
  /** Of the edition that is shown. */
  number: number;
  editions: readonly EditionState[];
  /** Address of the latest. */
  href: string;
  texts: Texts;
}): ReactNode {
  const shown = editions.find((edition) => edition.number === number);
  const latest = editions.find(
    (edition) => edition.withdrawn === null && edition.supersededBy === null,
  );
  if (!shown || !latest || latest.number === number) return null;
  return (
    <aside className="edition-bar" aria-label={texts('editions')}>
      <p>
        <strong>{texts('outdated', { number, next: latest.number })}</strong>
        {latest.note !== null && <span>{texts('outdatedNote', { note: latest.note })}</span>}
      </p>
      <p>
        <a href={href}>{texts('seeLatest')}</a>
        <a href={`${API}/reports${href}/editions/${latest.number}/changes`} rel="nofollow">
          {texts('seeChanges')}
        </a>
      </p>
    </aside>
  );
}

/** All editions of a report, newest first. */
export function EditionList({
  editions,
  href,
  texts,
}: {
  editions: readonly EditionState[];
  href: string;
  texts: Texts;
}): ReactNode {
  if (editions.length < 2) return null;
  return (
    <nav className="edition-list" aria-label={texts('editions')}>
      <h2>{texts('editions')}</h2>
      <ol reversed>
        {editions.map(({ number, note, supersededBy, withdrawn, releasedAt }) => (
          <li key={number} value={number}>
            <a href={`${href}/editions/${number}`}>{texts('edition', { number })}</a>{' '}
            <time dateTime={releasedAt}>{releasedAt.slice(0, 'YYYY-MM-DD'.length)}</time>
            {withdrawn === null && supersededBy === null && ` · ${texts('editionCurrent')}`}
            {withdrawn !== null && ` · ${texts('editionWithdrawn', { reason: withdrawn.reason })}`}
            {note !== null && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
