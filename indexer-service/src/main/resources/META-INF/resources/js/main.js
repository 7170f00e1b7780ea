import { h } from './dom.js';
import { language, t, useLanguage } from './i18n.js';
import { connect, retell } from './live.js';
import { address, current, welcome } from './router.js';
import { themeName, turnTheme } from './theme.js';
import { failed, missing } from './parts/states.js';
import { overview } from './views/overview.js';

// The first view comes with the page, the others when they are asked for.
const views = {
  overview: async () => overview,
  targets: async () => (await import('./views/targets.js')).targets,
  compare: async () => (await import('./views/compare.js')).compare,
  map: async () => (await import('./views/map.js')).map,
  distribution: async () => (await import('./views/distribution.js')).distribution,
  postings: async () => (await import('./views/postings.js')).postings,
  posting: async () => (await import('./views/posting.js')).posting,
  coverage: async () => (await import('./views/coverage.js')).coverage,
};
const listed = ['overview', 'targets', 'compare', 'map', 'distribution', 'postings', 'coverage'];
const main = document.getElementById('main');
let leave = new AbortController();
let shown = '';

function frame(view) {
  document.getElementById('skip').textContent = t('skip');
  document.getElementById('language').textContent = t('language.other');
  document.getElementById('language').lang = language() === 'en' ? 'zh-CN' : 'en';
  document.getElementById('theme').textContent = themeName();
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', t('nav'));
  nav.replaceChildren(...listed.map(name => h('a',
    { href: address(name), 'aria-current': name === view || (name === 'postings' && view === 'posting') ? 'page' : null }, t(`nav.${name}`))));
  // By its own offset: scrolling it into view would let the keyboard begin there.
  const here = nav.querySelector('[aria-current]');
  if (here) nav.scrollLeft = here.offsetLeft - nav.clientWidth / 2;
  retell();
}

/** Draws the view of the address. What the one before began is ended by its signal. */
async function draw() {
  const held = document.activeElement?.closest('main') ? document.activeElement.getAttribute('name') : null;
  const place = current();
  const moved = place.view !== shown;
  shown = place.view;
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  frame(place.view);
  const view = views[place.view];
  document.title = `${t('nav.' + (view ? place.view === 'posting' ? 'postings' : place.view : 'overview'))} · 指标 zhibiao`;
  try {
    const show = view ? await view() : ({ main }) => main.replaceChildren(missing());
    if (!signal.aborted) await show({ main, signal, ...place });
  } catch (fault) {
    if (!signal.aborted) main.replaceChildren(failed(fault, draw));
  }
  if (signal.aborted) return;
  main.dataset.shown = location.hash;
  if (moved) scrollTo(0, 0);
  // A change of a filter draws the view anew: who works by keyboard goes on where they were.
  if (held && document.activeElement === document.body) main.querySelector(`[name="${CSS.escape(held)}"]`)?.focus();
}

document.getElementById('language').addEventListener('click', () => {
  useLanguage(language() === 'en' ? 'zh' : 'en');
  draw();
});
document.getElementById('theme').addEventListener('click', () => {
  turnTheme();
  document.getElementById('theme').textContent = themeName();
});
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', draw);
welcome();
connect();
draw();
