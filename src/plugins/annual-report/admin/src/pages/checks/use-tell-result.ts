import { useNotification } from '@strapi/strapi/admin';
import { useProblemText } from '../../api/problems';

/** Gives a function that waits for a request, tells how it ended, and whether it worked. */
export function useTellResult(): (work: Promise<unknown>, message: string) => Promise<boolean> {
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  return async (work, message) => {
    try {
      await work;
      toggleNotification({ type: 'success', message });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: problemText(error) });
      return false;
    }
  };
}
