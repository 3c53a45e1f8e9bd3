import { useIntl } from 'react-intl';

/** Which of two texts its reader gets. */
export const useLanguage = (): 'zh' | 'en' => {
  const { locale } = useIntl();
  return locale.startsWith('zh') ? 'zh' : 'en';
};
