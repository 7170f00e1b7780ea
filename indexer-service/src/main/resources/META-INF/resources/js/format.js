// Values, dates and names as they are shown.
import { language, t } from './i18n.js';

const SIGNS = { eq: '', ge: '≥\u2009', gt: '>\u2009', le: '≤\u2009', lt: '<\u2009', approx: '≈\u2009' };
const locale = () => language() === 'en' ? 'en-GB' : 'zh-CN';

export function number(value, digits = 4) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** The scale a value is read in: 16.34亿元, CN¥ 1.634 bn. */
function scale(value, unit) {
  const size = Math.abs(value);
  if (unit === '%' || unit === '' || size < 1e4) return [1, ''];
  if (language() === 'en') return size < 1e6 ? [1e3, 'k'] : size < 1e9 ? [1e6, 'm'] : [1e9, 'bn'];
  return size < 1e8 ? [1e4, '万'] : [1e8, '亿'];
}

const UNITS = { 元: 'CN¥', 人: 'people', 吨: 't', 户: 'households', 个: '', 家: 'firms', 平方米: 'm²', 亩: 'mu', 千瓦时: 'kWh', 微克每立方米: 'µg/m³' };

/** A number with its unit, without a bound. */
export function amount(value, unit, max) {
  const [divisor, prefix] = scale(max ?? value, unit);
  const both = number(value / divisor) + (max === null || max === undefined ? '' : '–' + number(max / divisor));
  if (unit === '%') return both + '%';
  return language() === 'en' ? `${both}${prefix}${unit ? ' ' + (UNITS[unit] ?? unit) : ''}`.trim() : both + prefix + unit;
}

/** A claim's value: its bound as a sign, its number, or its words where it has none. */
export function value(claim) {
  if (!claim) return '';
  if (claim.value === null || claim.value === undefined) return claim.words ?? claim.evidence?.raw ?? '';
  return (SIGNS[claim.bound] ?? '') + amount(claim.value, claim.unit, claim.valueMax);
}

/** How far beyond, or short of, a target a result is. */
export function by(judgement, unit) {
  const far = Math.abs(judgement.by);
  const text = unit === '%' ? number(far) + (language() === 'en' ? ' pp' : ' 个百分点') : amount(far, unit);
  return t(`target.by.${judgement.outcome}`, { by: text });
}

export function indicatorName(indicator) {
  return language() === 'en' && indicator.nameEn ? indicator.nameEn : indicator.name ?? indicator.id ?? '';
}

/** 地区生产总值 · 增速 */
export function subject(row) {
  return indicatorName(row.indicator) + (row.measure === 'level' ? '' : ` · ${t('measure.' + row.measure)}`);
}

/** The names above a region, for a reader who does not know it. */
export function above(region) {
  return (region.path ?? []).slice(0, -1).join(' ');
}

export function moment(instant) {
  return new Date(instant).toLocaleString(locale(), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}

export function instant(value) {
  return new Date(value).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** Time since, in the largest fitting unit. */
export function ago(value) {
  const seconds = (new Date(value) - Date.now()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const [size, unit] = [[86400, 'day'], [3600, 'hour'], [60, 'minute']].find(([s]) => Math.abs(seconds) >= s) ?? [1, 'second'];
  return format.format(Math.round(seconds / size), unit);
}
