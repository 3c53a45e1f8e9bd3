import { lazy, Suspense } from 'react';

const FormKeeper = lazy(() => import('./FormKeeper'));

/** The form's keeper, loaded when a form is opened; the form does not wait for it. */
export function FormKeeperSlot() {
  return (
    <Suspense fallback={null}>
      <FormKeeper />
    </Suspense>
  );
}
