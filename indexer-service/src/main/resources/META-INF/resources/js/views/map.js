import { read } from '../api.js';
import { h, said } from '../dom.js';
import { t } from '../i18n.js';
import { amount, number, subject, value } from '../format.js';
import { address } from '../router.js';
import * as filters from '../parts/filters.js';
import { choices, selection } from '../parts/selection.js';
import { fill, nothing } from '../parts/states.js';
import { borders, OTHERS, PLACES, short, step } from '../parts/tiles.js';

function tile(region, target, limits, parameters) {
  const known = target && target.value !== null && target.value !== undefined;
  const shown = target ? value(target) : region.below > 0 ? `↓ ${number(region.below)}` : '';
  const inert = !target && !region.below && !region.level;
  const county = region.level === 'county';
  const href = county ? target ? address('targets', { id: target.id }) : null : inert ? null : address('map', { ...parameters, at: region.code });
  const made = h(href ? 'a' : 'div', {
    class: 'tile', href, data: { code: region.code, ...(known ? { step: step(target.value, limits) } : {}) }, title: region.name,
    'aria-label': href ? `${region.name} ${target ? shown : region.below > 0 ? t('map.below', { n: region.below }) : t('map.none')}` : null,
  }, h('b', {}, said(short(region.name))), h('span', { class: 'number' }, shown));
  return made;
}

function grid(regions, targets, parameters, nation) {
  const of = new Map(targets.map(target => [target.region.code, target]));
  const limits = borders(regions.map(r => of.get(r.code)?.value).filter(v => v !== null && v !== undefined));
  const made = h('div', { class: nation ? 'tiles nation' : 'tiles' });
  for (const region of regions) {
    const one = tile(region, of.get(region.code), limits, parameters);
    const place = nation && PLACES[region.code];
    if (place) one.style.gridArea = `${place[1]} / ${place[0]}`;
    made.append(one);
  }
  return [made, legend(limits, targets)];
}

/** The classes of colours; those that no region can be in are left out. */
function legend(limits, targets) {
  if (!limits.length) return null;
  const { unit } = targets[0];
  const classes = [`< ${amount(limits[0], unit)}`, ...limits.map(limit => `≥ ${amount(limit, unit)}`)]
    .map((text, i) => ({ text, i })).filter(({ i }) => i === 0 || limits[i - 1] !== limits[i]);
  return h('div', { class: 'legend' }, h('span', {}, t('map.scale')),
    h('ul', {}, ...classes.map(({ text, i }) => h('li', {}, h('i', { data: { step: i } }), text))));
}

async function crumbs(at, parameters) {
  const root = at ? h('a', { href: address('map', { ...parameters, at: '' }) }, t('map.nation')) : h('b', {}, t('map.nation'));
  if (!at) return [root];
  const self = await read(`/api/regions/${at}`);
  const parents = { prefecture: [at.slice(0, 2) + '0000'], county: [at.slice(0, 2) + '0000', at.slice(0, 4) + '00'] }[self.level] ?? [];
  const names = self.path.slice(0, -1);
  return [root, ...names.map((name, i) => h('a', { href: address('map', { ...parameters, at: parents[i] }) }, said(name))), h('b', {}, said(self.name))];
}

/** Tiles of the regions right below one, coloured by their targets. */
export async function map({ main, signal, parameters }) {
  const facets = await read('/api/facets');
  const chosen = selection(facets, parameters);
  if (!chosen) return main.replaceChildren(h('h1', {}, t('map.title')), nothing());
  const at = parameters.at ?? '';
  const place = h('section', { class: 'map' });
  const change = filters.changer('map', parameters);
  main.replaceChildren(h('h1', {}, t('map.title')),
    choices('map', facets, chosen, parameters, filters.choice('year', facets.years.map(y => [y.year, y.year]), chosen.year, change, '')), place);
  const ask = () => Promise.all([
    read('/api/regions', { parent: at }),
    read('/api/points', { indicator: chosen.indicator.id, measure: chosen.measure, year: chosen.year, region: at, level: at ? '' : 'province', size: 5000 }),
    crumbs(at, parameters)]);
  await fill(place, signal, ask, ([below, targets, path]) => [
    h('nav', { class: 'crumbs', 'aria-label': t('map.title') }, ...path),
    h('p', { class: 'faint' }, targets.length ? subject(targets[0]) + ` · ${chosen.year}. ` : '', t('map.hint')),
    below.length ? grid(at ? below : [...below, ...OTHERS], targets, parameters, !at) : nothing('state.none', 'map.leaf'),
  ]);
}
