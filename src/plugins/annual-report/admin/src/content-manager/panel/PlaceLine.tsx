import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { DeskDocument } from '../../../../contract/desk/document';
import { reportPages } from '../../links/report-pages';
import { useWords } from '../../words/use-words';

/** Where the document stands in the report, with the way to its row of the outline. */
export function PlaceLine({
  document: { label, path, report },
  documentId: own,
}: {
  document: DeskDocument;
  documentId: string;
}) {
  const say = useWords();
  return (
    <Box width="100%">
      <Typography tag="p" variant="delta">
        {label ?? say('desk.no-place')}
      </Typography>
      {path.map(({ documentId, number, title }) => (
        <Typography key={documentId} tag="p" variant="pi" textColor="neutral600">
          {number} {title}
        </Typography>
      ))}
      <Link tag={RouterLink} to={reportPages(report).outlineAt(own)}>
        {say('desk.outline')}
      </Link>
    </Box>
  );
}
