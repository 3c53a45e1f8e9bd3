import type { Endpoint } from '../endpoint';
import { AGGREGATION_ENDPOINTS } from './aggregation';
import { DOCUMENT_ENDPOINTS } from './documents';
import { EDITION_ENDPOINTS } from './editions';
import { FORMAT_ENDPOINTS } from './formats';
import { PART_ENDPOINTS } from './parts';
import { REPORT_ENDPOINTS } from './reports';

/**
 * The whole public contract. Routes, controllers, permissions and the hot path are made from this list; where
 * two paths fit an address, the first has it.
 */
export const ENDPOINTS: readonly Endpoint[] = [
  ...DOCUMENT_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...EDITION_ENDPOINTS,
  ...FORMAT_ENDPOINTS,
  ...PART_ENDPOINTS,
  ...AGGREGATION_ENDPOINTS,
];
