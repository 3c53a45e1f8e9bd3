import { useForm } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { isRecord } from '../form-content';
import type { Values } from './form-drafts';

const NAME = 'FormKeeper';

const NOTHING: Values = {};

const recordOf = (values: object): Values => (isRecord(values) ? values : NOTHING);

/** What stands in the form around. */
export function useFormValues(): Values {
  return useForm(NAME, (form) => recordOf(form.values));
}

/** The form around, as far as it is kept and put back. */
export function useFormState() {
  const getValues = useForm(NAME, (form) => form.getValues);
  return {
    values: useFormValues(),
    initialValues: useForm(NAME, (form) => recordOf(form.initialValues)),
    isModified: useForm(NAME, (form) => form.modified),
    isSubmitting: useForm(NAME, (form) => form.isSubmitting),
    setValues: useForm(NAME, (form) => form.setValues),
    getValues: useCallback(() => recordOf(getValues()), [getValues]),
  };
}

export type FormState = ReturnType<typeof useFormState>;
