// The two charts of target against actual, as options for ECharts.
import { t } from '../i18n.js';
import { value } from '../format.js';
import { axis } from './chart.js';

const A_ROW = 26;

export function heightOf(rows) {
  return Math.max(200, rows * A_ROW + 80);
}

const numbers = (rows, kind) => rows.map(row => row[kind]?.value ?? null);

function tip(rows) {
  return {
    trigger: 'axis', axisPointer: { type: 'shadow' },
    formatter: given => {
      const row = rows[given[0].dataIndex];
      return [row.name, ...['target', 'actual', 'estimate'].filter(kind => row[kind]).map(kind => `${t('kind.' + kind)}  ${value(row[kind])}`)].join('\n');
    },
  };
}

function legend(colours) {
  return { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: { color: colours.muted } };
}

function reading(rows) {
  const sample = rows.flatMap(row => [row.target, row.actual, row.estimate]).find(Boolean);
  return number => value({ value: number, unit: sample?.unit ?? '', bound: 'eq' });
}

/** Lying bars of results with the targets as marks: where a mark stands beyond its bar, the target was missed. */
export function byRegion(rows, colours) {
  return {
    legend: legend(colours), grid: { left: 4, right: 24, top: 32, bottom: 4, containLabel: true },
    tooltip: { renderMode: 'richText', backgroundColor: colours.surface, borderColor: colours.rule, textStyle: { color: colours.ink, fontSize: 12 }, ...tip(rows) },
    xAxis: axis(colours, { type: 'value', axisLabel: { color: colours.muted, formatter: reading(rows) } }),
    yAxis: axis(colours, { type: 'category', inverse: true, data: rows.map(row => row.name), axisLabel: { color: colours.ink, interval: 0 } }),
    series: [
      { name: t('kind.actual'), type: 'bar', barWidth: 12, data: numbers(rows, 'actual'), itemStyle: { color: colours.soft, borderRadius: 2 } },
      { name: t('kind.estimate'), type: 'bar', barWidth: 12, barGap: '-100%', data: rows.map(row => row.actual ? null : row.estimate?.value ?? null), itemStyle: { color: colours.sunken, borderColor: colours.muted, borderType: 'dashed', borderRadius: 2 } },
      { name: t('kind.target'), type: 'scatter', symbol: 'rect', symbolSize: [4, 18], data: numbers(rows, 'target'), itemStyle: { color: colours.accent } },
    ],
  };
}

export function byYear(rows, colours) {
  return {
    legend: legend(colours), grid: { left: 4, right: 16, top: 40, bottom: 4, containLabel: true },
    tooltip: { renderMode: 'richText', backgroundColor: colours.surface, borderColor: colours.rule, textStyle: { color: colours.ink, fontSize: 12 }, ...tip(rows) },
    xAxis: axis(colours, { type: 'category', data: rows.map(row => row.name), splitLine: { show: false } }),
    yAxis: axis(colours, { type: 'value', axisLabel: { color: colours.muted, formatter: reading(rows) } }),
    series: [
      { name: t('kind.actual'), type: 'bar', barMaxWidth: 36, data: numbers(rows, 'actual'), itemStyle: { color: colours.soft, borderRadius: [2, 2, 0, 0] } },
      { name: t('kind.estimate'), type: 'bar', barMaxWidth: 36, barGap: '-100%', data: rows.map(row => row.actual ? null : row.estimate?.value ?? null), itemStyle: { color: colours.sunken, borderColor: colours.muted, borderType: 'dashed' } },
      { name: t('kind.target'), type: 'line', data: numbers(rows, 'target'), connectNulls: true, showAllSymbol: true, symbol: 'circle', symbolSize: 8, lineStyle: { color: colours.accent, width: 2, type: 'dashed' }, itemStyle: { color: colours.accent } },
    ],
  };
}
