import { useIntl } from 'react-intl';

/** The language of whoever reads, as texts that carry both are chosen. */
export function useLanguage(): 'zh' | 'en' {
  return useIntl().locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
