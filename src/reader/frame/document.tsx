import type { ReactNode } from 'react';
import type { Body, EditionState, Site } from '../page';
import { textsFor } from '../texts/texts';
import { EditionBar, EditionList } from './edition-bar';

/** The whole document around the main part of a page: head, bar, and footer, which may change later. */
export function PageDocument({
  body,
  site,
  editions,
  isIndexed,
}: {
  body: Body;
  site: Site;
  /** Of the report that the page belongs to. */
  editions: readonly EditionState[];
  /** Whether search engines may list it. */
  isIndexed: boolean;
}): ReactNode {
  const { title, description, language, canonical, html, report } = body;
  const texts = textsFor({ language });
  const address = `${site.baseUrl}${canonical}`;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {isIndexed ? (
          <link rel="canonical" href={address} />
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content={report === null ? 'website' : 'article'} />
        <meta property="og:url" content={address} />
        <link rel="icon" href="/favicon.ico" />
        <link rel="stylesheet" href={site.assets.style} />
        {site.assets.scripts.map((script) => (
          <script key={script} type="module" src={script} />
        ))}
      </head>
      <body>
        <a className="skip" href="#main">
          {texts('skip')}
        </a>
        <annals-cards data-close={texts('close')} data-whole={texts('cardWhole')}>
          <header className="top-bar">
            <a className="top-bar-home" href="/">
              {texts('siteName')}
            </a>
            {report !== null && (
              <>
                <a className="top-bar-report" href={report.href}>
                  {report.title}
                </a>
                <annals-search
                  data-label={texts('search')}
                  data-hint={texts('searchHint')}
                  data-none={texts('searchNone')}
                  data-found={texts('searchFound')}
                  data-close={texts('close')}
                />
              </>
            )}
          </header>
          {report !== null && report.number !== null && (
            <EditionBar
              number={report.number}
              editions={editions}
              href={canonicalReport(report.href)}
              texts={texts}
            />
          )}
          <div className="page" dangerouslySetInnerHTML={{ __html: html }} />
          <footer className="footer">
            {report !== null && (
              <EditionList editions={editions} href={canonicalReport(report.href)} texts={texts} />
            )}
            <p>{texts('footerFrozen')}</p>
            <p>{texts('footerAbout')}</p>
          </footer>
        </annals-cards>
      </body>
    </html>
  );
}

/** The address of the latest edition, of that of any. */
const canonicalReport = (href: string): string => href.split('/').slice(0, 3).join('/');
