import { z } from 'zod';
import { previewMetaSchema } from '../envelope';
import { reportSchema } from '../report';

/** `GET /annual-report/reports/{school}/{year}/preview`: the whole report as it stands. */
export const draftReportSchema = z.object({ data: reportSchema, meta: previewMetaSchema });
