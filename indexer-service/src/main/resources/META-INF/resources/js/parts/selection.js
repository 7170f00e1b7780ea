// Which indicator, measure and year a chart is of: as the address says, or what there is most of.
import { t } from '../i18n.js';
import * as filters from './filters.js';

function mostOf(years) {
  return [...years].sort((a, b) => b.targets - a.targets)[0]?.year;
}

export function selection(facets, parameters) {
  const asked = facets.indicators.find(i => i.id === parameters.indicator);
  const indicator = asked ?? facets.indicators[0];
  if (!indicator) return null;
  const measures = Object.keys(indicator.measures);
  return {
    indicator,
    measure: measures.includes(parameters.measure) ? parameters.measure : measures[0],
    year: Number(parameters.year) || mostOf(facets.years),
    measures,
  };
}

/** The filters that choose it. */
export function choices(view, facets, chosen, parameters, ...more) {
  const change = filters.changer(view, parameters);
  return filters.bar(view, parameters,
    filters.indicators(facets, chosen.indicator.id, changes => change({ ...changes, measure: '' }), ''),
    filters.choice('measure', chosen.measures.map(m => [m, t(`measure.${m}`)]), chosen.measure, change, ''),
    ...more);
}
