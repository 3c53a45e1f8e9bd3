import type { Bilingual } from '../../../domain/base/bilingual';

export type Language = keyof Bilingual;

/** One text in both languages; `{name}` stands for a parameter. */
export type Message = Bilingual;

/** Parameters are plain or, where they are words themselves, in both languages. */
export type MessageParams = Record<string, string | number | Message>;

/** Fills the parameters of a message in. */
export function formatMessage({
  message,
  language,
  params,
}: {
  message: Message;
  language: Language;
  params: MessageParams;
}): string {
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name] ?? whole;
    return typeof param === 'object' ? param[language] : String(param);
  });
}

/** The same in both languages, for findings that carry both. */
export function formatBoth({
  message,
  params,
}: {
  message: Message;
  params: MessageParams;
}): Message {
  return {
    zh: formatMessage({ message, language: 'zh', params }),
    en: formatMessage({ message, language: 'en', params }),
  };
}
