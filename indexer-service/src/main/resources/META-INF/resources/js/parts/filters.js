// The filters above a view. Each change is a new address, so that a filtered view can be linked to.
import { read } from '../api.js';
import { h, settled } from '../dom.js';
import { t } from '../i18n.js';
import { indicatorName } from '../format.js';
import { go } from '../router.js';

let counter = 0;

function field(label, control) {
  control.id = `filter-${counter++}`;
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control);
}

function options(choices, chosen, all) {
  const list = choices.map(([value, text]) => h('option', { value, selected: String(value) === String(chosen ?? '') }, text));
  return all ? [h('option', { value: '' }, all), ...list] : list;
}

/** A choice of one of some [value, text]; with all, also of none. */
export function choice(name, choices, chosen, change, all = t('filter.all')) {
  const control = h('select', { name, onchange: () => change({ [name]: control.value }) }, ...options(choices, chosen, all));
  return field(t(`filter.${name}`), control);
}

/** A choice of an indicator that somebody has a target of. */
export function indicators(facets, chosen, change, all) {
  const choices = facets.indicators.map(i => [i.id, `${indicatorName(i)} (${i.targets})`]);
  return choice('indicator', choices, chosen, change, all);
}

export function words(name, label, chosen, change, hint = '') {
  const control = h('input', { type: 'search', name, value: chosen ?? '', placeholder: hint, maxlength: 200, autocomplete: 'off' });
  control.addEventListener('change', () => change({ [name]: control.value.trim() }));
  return field(label, control);
}

/** A region by name or code, with what there is of that name below it. */
export function region(chosen, change) {
  const list = h('datalist', { id: `regions-${counter++}` });
  const control = h('input', {
    type: 'search', name: 'region', value: chosen ?? '', placeholder: t('filter.region.hint'), maxlength: 20, autocomplete: 'off', list: list.id,
  });
  const suggest = settled(async () => {
    const name = control.value.trim();
    const found = name && !/\d/.test(name) ? await read('/api/regions', { q: name }).catch(() => []) : [];
    list.replaceChildren(...found.map(r => h('option', { value: r.name }, r.path.join(' '))));
  });
  control.addEventListener('input', suggest);
  control.addEventListener('change', () => change({ region: control.value.trim() }));
  const made = field(t('filter.region'), control);
  made.append(list);
  return made;
}

export function flag(name, chosen, change) {
  const control = h('input', { type: 'checkbox', name, checked: chosen === 'true', onchange: () => change({ [name]: control.checked ? 'true' : '' }) });
  return h('label', { class: 'field flag' }, control, t(`filter.${name}`));
}

/** The row of filters of a view. */
export function bar(view, parameters, ...fields) {
  const narrowed = Object.keys(parameters).some(name => parameters[name]);
  return h('form', { class: 'filters', role: 'search', onsubmit: event => event.preventDefault() }, ...fields,
    narrowed && h('button', { type: 'button', class: 'quiet', onclick: () => go(view, {}) }, t('filter.clear')));
}

/** Changes some parameters of a view's address, and keeps the control that has the focus. */
export function changer(view, parameters) {
  return changes => go(view, { ...parameters, ...changes });
}

export const levels = () => ['province', 'prefecture', 'county'].map(level => [level, t(`level.${level}`)]);
export const measures = () => ['growth', 'level', 'share', 'change', 'completion'].map(m => [m, t(`measure.${m}`)]);
export const kinds = () => ['plan_report', 'work_report', 'bulletin', 'other'].map(kind => [kind, t(`posting.${kind}`)]);
export const outcomes = () => ['met', 'missed'].map(outcome => [outcome, t(`outcome.${outcome}`)]);
