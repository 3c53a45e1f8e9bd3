import { Grid, Typography } from '@strapi/design-system';
import type { Overview } from '../../../../contract/admin/overview';
import type { ReportKey } from '../../api/annals-api';
import { TextLink } from '../../layout/TextLink';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { FigureCard } from './FigureCard';

/** The four figures of a report; each link leads to where the work is. */
export function Figures({
  overview: { documents, values, findings, images },
  reportKey,
}: {
  overview: Overview;
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const pages = reportPages(reportKey);
  const inState = (state: string): number =>
    documents.filter((document) => document.state === state).length;
  const missing = values.required - values.reported;
  return (
    <Grid.Root gap={4} tag="div">
      <Grid.Item col={3} s={6} xs={12} alignItems="stretch">
        <FigureCard
          title={translate('overview.chapters')}
          done={inState('published')}
          total={documents.length}
          figure={translate('overview.chapters.figure', {
            done: inState('published'),
            total: documents.length,
          })}
        >
          <Typography variant="pi" textColor="neutral600">
            {translate('overview.chapters.hint', {
              empty: inState('empty'),
              draft: inState('draft'),
              modified: inState('modified'),
            })}
          </Typography>
        </FigureCard>
      </Grid.Item>
      <Grid.Item col={3} s={6} xs={12} alignItems="stretch">
        <FigureCard
          title={translate('overview.values')}
          done={values.reported}
          total={values.required}
          figure={translate('overview.values.figure', {
            done: values.reported,
            total: values.required,
          })}
        >
          <TextLink to={pages.numbers({ find: 'missing' })}>
            {missing > 0
              ? translate('overview.values.missing', { count: missing })
              : translate('overview.values.all')}
          </TextLink>
          {values.unreviewed > 0 ? (
            <TextLink to={pages.numbers({ find: 'unreviewed' })}>
              {translate('overview.values.unreviewed', { count: values.unreviewed })}
            </TextLink>
          ) : null}
        </FigureCard>
      </Grid.Item>
      <Grid.Item col={3} s={6} xs={12} alignItems="stretch">
        <FigureCard
          title={translate('overview.findings')}
          total={null}
          figure={translate('overview.findings.figure', { count: findings.errors })}
        >
          <TextLink to={pages.checks({ severity: 'error' })}>
            {translate('overview.findings.errors', { count: findings.errors })}
          </TextLink>
          <TextLink to={pages.checks({ severity: 'warning' })}>
            {translate('overview.findings.warnings', { count: findings.warnings })}
          </TextLink>
          <TextLink to={pages.checks({ severity: 'note' })}>
            {translate('overview.findings.notes', { count: findings.notes })}
          </TextLink>
          <TextLink to={pages.checks({ state: 'waived' })}>
            {translate('overview.findings.waived', { count: findings.waived })}
          </TextLink>
        </FigureCard>
      </Grid.Item>
      <Grid.Item col={3} s={6} xs={12} alignItems="stretch">
        <FigureCard
          title={translate('overview.photos')}
          done={images.ready}
          total={images.shown}
          figure={translate('overview.photos.figure', {
            done: images.ready,
            total: images.shown,
          })}
        >
          {images.withoutConsent > 0 ? (
            <TextLink to={pages.photosAt({ scope: 'used', missing: 'consent' })}>
              {translate('overview.photos.consent', { count: images.withoutConsent })}
            </TextLink>
          ) : null}
          {images.withoutAlt > 0 ? (
            <TextLink to={pages.photosAt({ scope: 'used', missing: 'alt' })}>
              {translate('overview.photos.alt', { count: images.withoutAlt })}
            </TextLink>
          ) : null}
          {images.ready === images.shown ? (
            <TextLink to={pages.photos}>{translate('overview.photos.all')}</TextLink>
          ) : null}
        </FigureCard>
      </Grid.Item>
    </Grid.Root>
  );
}
