// Elements are made from texts and other elements, never from markup: what pages say stays text.

/** Characters that turn the direction of what follows; each is shown as one sign, so that offsets stay what they are. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export function plain(text) {
  return String(text ?? '').replace(TURNING, '\uFFFD');
}

function set(made, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name === 'class') made.className = value;
  else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
  else if (name === 'data') Object.assign(made.dataset, value);
  else if (name === 'value') made.value = value;
  else made.setAttribute(name, value === true ? '' : plain(value));
}

/** An element: h('p', {class: 'faint'}, 'text', other). Texts become text nodes. */
export function h(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(made, key, value);
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== '')
    .map(child => child instanceof Node ? child : plain(child)));
  return made;
}

/** Text that comes from a page: isolated in its direction, and Chinese whatever the board's language is. */
export function said(text, attributes = {}) {
  return h('bdi', { lang: 'zh-CN', ...attributes }, text);
}

/** A link to another site, if the address is one that may be followed; else its text. */
export function outside(address, ...children) {
  let url;
  try { url = new URL(address); } catch { return h('span', {}, ...children); }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return h('span', {}, ...children);
  return h('a', { href: url.href, rel: 'noopener noreferrer', target: '_blank', class: 'outside' }, ...children);
}

/** The function, called once when calls have stopped for a while. */
export function settled(action, wait = 250) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), wait);
  };
}
