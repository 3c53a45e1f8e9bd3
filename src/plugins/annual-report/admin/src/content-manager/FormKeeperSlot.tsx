import { lazy, Suspense } from 'react';

const FormKeeper = lazy(() => import('./FormKeeper'));

/** The form's keeper, loaded when a form is opened; the form does not wait for it. */
export const FormKeeperSlot = () => (
  <Suspense fallback={null}>
    <FormKeeper />
  </Suspense>
);
