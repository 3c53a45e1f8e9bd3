import { useIntl } from 'react-intl';

/** The language of whoever reads, as texts that carry both are chosen. */
export const useLanguage = (): 'zh' | 'en' =>
  useIntl().locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
