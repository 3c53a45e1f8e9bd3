import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { DeskDocument } from '../../../../contract/desk/document';
import { HOME } from '../../plugin';
import { useWords } from '../../words/use-words';

/** Where the document stands in the report, with the way to the outline. */
export const PlaceLine = ({ document: { label, path, report } }: { document: DeskDocument }) => {
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
      <Link tag={RouterLink} to={`${HOME}/${report.school}/${report.year}/outline`}>
        {say('desk.outline')}
      </Link>
    </Box>
  );
};
