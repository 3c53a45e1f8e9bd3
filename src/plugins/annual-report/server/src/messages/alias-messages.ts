import type { Message } from './message';

/** What somebody reads whose name for an indicator cannot be taken. */
export const ALIAS_MESSAGES = {
  'alias-of-nothing': {
    zh: '没有代码为“{code}”的指标。请刷新页面，从列表中选择。',
    en: 'There is no indicator "{code}". Reload the page and choose one of the list.',
  },
  'alias-empty': {
    zh: '“{alias}”太短或太笼统，不能指明一个指标。请写得具体些，如“订单班学生数”。',
    en: '"{alias}" is too short or too general to name one indicator. Choose a narrower name.',
  },
  'alias-present': {
    zh: '“{alias}”已经是这个指标的名称或别名，不需要再加。',
    en: '"{alias}" is a name of this indicator already, so it need not be added.',
  },
  'alias-shared': {
    zh: '“{alias}”也会被读作“{name}”（{indicator}），两个指标不能同名。请换一个更具体的别名。',
    en: '"{alias}" would also be read as "{name}" ({indicator}), and one name cannot mean two indicators. Choose a narrower one.',
  },
  'alias-unknown': {
    zh: '没有这个别名，或者它已被收回。请刷新页面。',
    en: 'There is no such name, or it was taken back already. Reload the page.',
  },
} satisfies Record<string, Message>;
