import type { ChangePlace } from '../../../contract/changes/change-parts';
import type { Speech } from './change-line';

/** Where something stands: its case, else its chapter, else the whole report. */
export function placeInWords({
  place,
  say,
}: Pick<Speech, 'say'> & { place: Pick<ChangePlace, 'case' | 'chapter'> }): string {
  if (place.case !== null) {
    return say('changes.place.case', { number: place.case.number, title: place.case.title });
  }
  if (place.chapter !== null) {
    const { number, title } = place.chapter;
    return say('changes.place.chapter', { number, title });
  }
  return say('changes.place.report');
}
