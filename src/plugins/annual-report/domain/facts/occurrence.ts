import type { IndicatorEntryJson } from '../../contract/indicator';

/** A place of the report that prints an indicator's value. */
export type Occurrence = IndicatorEntryJson['occurrences'][number];
