import { lazy, Suspense } from 'react';
import type { DayInputProps } from './DayInput';

const DayInput = lazy(() => import('./DayInput'));

/** Fetches the input of days with the first form that has one. Strapi types no props of such inputs. */
export const DayInputSlot = ({ name, label, ...props }: Partial<DayInputProps>) =>
  name === undefined ? null : (
    <Suspense fallback={null}>
      <DayInput name={name} label={label} {...props} />
    </Suspense>
  );
