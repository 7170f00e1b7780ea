import { read } from '../api.js';
import { h, plain } from '../dom.js';
import { t, word } from '../i18n.js';
import { number } from '../format.js';
import { restate } from '../router.js';
import { blocks } from '../parts/blocks.js';
import { card } from '../parts/claimcard.js';
import { about, heading, repairs } from '../parts/postingfacts.js';
import { fill } from '../parts/states.js';

/** Shows claims on the side: the pointed at while pointed at, else the chosen one, which is in the address. */
class Claims {
  constructor(posting, text, side, chosen) {
    this.posting = posting;
    this.text = text;
    this.side = side;
    this.byId = new Map(posting.events.map(event => [event.id, event]));
    this.chosen = this.byId.has(chosen) ? chosen : '';
    text.addEventListener('click', event => this.choose(this.at(event)));
    text.addEventListener('pointerover', event => event.pointerType === 'mouse' && this.show(this.at(event) ?? this.current()));
    text.addEventListener('pointerleave', () => this.show(this.current()));
    text.addEventListener('focusin', event => event.target.matches('.claim:focus-visible') && this.show(this.at(event)));
    this.show(this.current());
  }

  at(event) {
    return event.target.closest('.claim')?.dataset.events.split(' ');
  }

  current() {
    return this.chosen ? [this.chosen] : undefined;
  }

  choose(ids) {
    if (!ids) return;
    const next = ids[(ids.indexOf(this.chosen) + 1) % ids.length];
    this.pick(next);
  }

  pick(id) {
    this.chosen = id;
    restate('posting', { event: id }, this.posting.id);
    this.show([id, ...this.marks(id).flatMap(mark => mark.dataset.events.split(' ')).filter(other => other !== id)]);
    this.side.dataset.open = 'true';
  }

  marks(id) {
    return [...this.text.querySelectorAll('.claim')].filter(mark => mark.dataset.events.split(' ').includes(id));
  }

  show(ids) {
    this.text.querySelectorAll('[aria-pressed=true]').forEach(mark => mark.setAttribute('aria-pressed', 'false'));
    if (this.chosen) this.marks(this.chosen).forEach(mark => mark.setAttribute('aria-pressed', 'true'));
    const found = [...new Set(ids ?? [])].map(id => this.byId.get(id)).filter(Boolean);
    this.side.replaceChildren(
      h('button', { type: 'button', class: 'quiet close', onclick: () => { this.side.dataset.open = 'false'; } }, t('posting.close')),
      ...(found.length ? found.map(card) : [h('p', { class: 'faint' }, t(this.byId.size ? 'posting.claim.pick' : 'posting.claims.none'))]));
  }

  step(by) {
    const all = this.posting.events.map(event => event.id);
    if (!all.length) return;
    const next = all[(all.indexOf(this.chosen) + by + all.length) % all.length];
    this.pick(next);
    this.reveal();
  }

  reveal() {
    const mark = this.chosen && this.marks(this.chosen)[0];
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }
}

function legend(posting, claims) {
  const counts = ['target', 'estimate', 'actual'].map(kind => [kind, posting.events.filter(e => e.kind === kind).length]).filter(([, count]) => count);
  return h('div', { class: 'claims-bar' },
    h('span', { class: 'faint' }, t('posting.claims', { n: number(posting.events.length) })),
    ...counts.map(([kind, count]) => h('span', { class: `key ${kind}` }, `${word('kind', kind)} ${count}`)),
    h('span', { class: 'steps' },
      h('button', { type: 'button', class: 'quiet', onclick: () => claims.step(-1) }, t('claim.previous')),
      h('button', { type: 'button', class: 'quiet', onclick: () => claims.step(1) }, t('claim.next'))));
}

function shown(posting, chosen) {
  const text = h('div', { class: 'text', lang: 'zh-CN' }, ...blocks(posting));
  if (!posting.text.trim()) text.append(h('p', { class: 'faint' }, t('posting.text.none')));
  const side = h('section', { class: 'claim-side', 'aria-live': 'polite', 'aria-label': t('posting.claim') });
  const claims = new Claims(posting, text, side, chosen);
  const page = h('div', { class: 'posting' },
    heading(posting),
    h('article', { class: 'panel text-panel' }, posting.events.length ? legend(posting, claims) : '', text),
    h('aside', { class: 'aside' }, side,
      h('section', { class: 'panel' }, h('h2', {}, t('posting.facts')), h('div', { class: 'panel-body' }, about(posting))),
      h('section', { class: 'panel' }, h('h2', {}, t('posting.repairs')), h('div', { class: 'panel-body' }, repairs(posting)))));
  if (claims.chosen) {
    side.dataset.open = 'true';
    requestAnimationFrame(() => claims.reveal());
  }
  return page;
}

export async function posting({ main, signal, rest, parameters }) {
  const place = h('div');
  main.replaceChildren(place);
  await fill(place, signal, () => read(`/api/postings/${encodeURIComponent(rest[0] ?? '')}`), found => {
    document.title = `${plain(found.title)} · 指标 zhibiao`;
    return shown(found, parameters.event);
  });
}
