import { useIntl } from 'react-intl';

/** The language in which the server's messages are shown: they come in both. */
export const useLanguage = (): 'zh' | 'en' => (useIntl().locale.startsWith('zh') ? 'zh' : 'en');
