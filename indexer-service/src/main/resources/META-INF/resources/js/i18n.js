import { messages } from './messages.js';

const root = document.documentElement;

export function language() {
  return root.lang === 'en' ? 'en' : 'zh';
}

export function useLanguage(chosen) {
  localStorage.setItem('language', chosen);
  root.lang = chosen === 'en' ? 'en' : 'zh-CN';
}

/** The message of a key in the language in use, {names} filled in; a key without a message is shown as it is. */
export function t(key, values = {}) {
  const both = messages[key];
  const text = both ? both[language() === 'en' ? 1 : 0] : key;
  return text.replace(/\{(\w+)}/g, (all, name) => values[name] ?? all);
}

/** The name of one of a list of words, such as a kind: t('kind.target'). */
export function word(list, value) {
  return value && messages[`${list}.${value}`] ? t(`${list}.${value}`) : String(value ?? '');
}
