import { lazy, Suspense } from 'react';

const FormGuard = lazy(() => import('./FormGuard'));

/** The form's keeper, loaded when a form is opened; the form does not wait for it. */
export function FormGuardSlot() {
  return (
    <Suspense fallback={null}>
      <FormGuard />
    </Suspense>
  );
}
