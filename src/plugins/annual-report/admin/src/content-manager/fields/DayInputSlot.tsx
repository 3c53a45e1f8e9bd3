import { lazy, Suspense } from 'react';
import type { DayInputProps } from './DayInput';

const DayInput = lazy(() => import('./DayInput'));

/** Fetches the input of days with the first form that has one. Strapi types no props of such inputs. */
export function DayInputSlot({ name, label, ...props }: Partial<DayInputProps>) {
  return name === undefined ? null : (
    <Suspense fallback={null}>
      <DayInput name={name} label={label} {...props} />
    </Suspense>
  );
}
