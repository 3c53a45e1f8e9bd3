import { FORMAT_FILES, type FormatFile } from '../../../../contract/formats';
import { formatParams, formatQuery } from '../../http/public-schemas';
import { createFormatService } from '../../services/formats/format-service';
import { endpoint, type Endpoint, type Lifetime } from '../endpoint';

const REPORT = '/reports/:school/:year';

const files = ({ path, file, lifetime }: { path: string; file: FormatFile; lifetime: Lifetime }) =>
  endpoint({
    path: `${path}.:format`,
    handler: 'exports.findOne',
    params: formatParams,
    query: formatQuery,
    lifetime,
    isExpensive: () => true,
    async represent({ strapi, params: { key = null, format, ...edition }, query }) {
      const answer = await createFormatService({ strapi }).find({
        ...edition,
        ...query,
        file,
        table: key,
        extension: format,
      });
      return {
        bytes: answer.bytes,
        contentType: answer.contentType,
        lastModified: answer.lastModified,
        headers: {
          'Content-Disposition': answer.contentDisposition,
          'Annals-Edition': String(answer.edition),
          'Annals-Sha256': answer.sha256,
        },
      };
    },
  });

const filesBelow = (base: string, lifetime: Lifetime): Endpoint[] => [
  files({ path: `${base}/tables/:key`, file: null, lifetime }),
  ...FORMAT_FILES.map((file) => files({ path: `${base}/${file}`, file, lifetime })),
];

/** Files made from the latest edition and from each numbered one. They go before tables, whose path fits theirs. */
export const FORMAT_ENDPOINTS = [
  ...filesBelow(REPORT, 'latest'),
  ...filesBelow(`${REPORT}/editions/:number`, 'edition'),
];
