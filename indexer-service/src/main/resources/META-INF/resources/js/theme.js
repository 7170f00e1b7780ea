import { t } from './i18n.js';

const root = document.documentElement;
const order = ['auto', 'light', 'dark'];

export function theme() {
  return root.dataset.theme ?? 'auto';
}

/** Goes one theme on; charts read the new colours by the event. */
export function turnTheme() {
  const next = order[(order.indexOf(theme()) + 1) % order.length];
  if (next === 'auto') delete root.dataset.theme;
  else root.dataset.theme = next;
  localStorage.setItem('theme', next);
  document.dispatchEvent(new Event('themechange'));
}

export function themeName() {
  return t(`theme.${theme()}`);
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new Event('themechange')));

/** A colour of the theme in use. */
export function colour(name) {
  return getComputedStyle(root).getPropertyValue(`--${name}`).trim();
}
