// Charts by ECharts, which is read when the first one is drawn. Tooltips are drawn, not written as markup: names come from pages.
import { h } from '../dom.js';
import { colour } from '../theme.js';

let library;

function echarts() {
  library ??= import('/lib/echarts/echarts.esm.min.js');
  return library;
}

/** The colours of the theme in use, by their names in the style sheet. */
export function palette() {
  return Object.fromEntries(['ink', 'muted', 'rule', 'surface', 'sunken', 'accent', 'good', 'bad', 'soft'].map(name => [name, colour(name)]));
}

/** What all charts have in common. */
function common(colours) {
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 250,
    textStyle: { color: colours.muted, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 },
    tooltip: {
      renderMode: 'richText', backgroundColor: colours.surface, borderColor: colours.rule, textStyle: { color: colours.ink, fontSize: 12 },
    },
  };
}

/**
 * A chart in a place of some height.
 *
 * @param option makes the chart's option from the colours; asked again when they change
 * @param choose is told of what is clicked
 */
export function chart({ label, height, option, choose, signal }) {
  const place = h('div', { class: 'chart', role: 'img', 'aria-label': label });
  place.style.height = `${height}px`;
  draw(place, option, choose, signal);
  return place;
}

async function draw(place, option, choose, signal) {
  const { init } = await echarts();
  if (signal.aborted) return;
  const made = init(place);
  const show = () => {
    const colours = palette();
    made.setOption({ ...common(colours), ...option(colours) }, true);
  };
  const fit = new ResizeObserver(() => made.resize());
  fit.observe(place);
  document.addEventListener('themechange', show, { signal });
  signal.addEventListener('abort', () => {
    fit.disconnect();
    made.dispose();
  });
  if (choose) made.on('click', choose);
  show();
  place.dataset.drawn = 'true';
}

/** An axis in the colours of the theme. */
export function axis(colours, more = {}) {
  return {
    axisLine: { lineStyle: { color: colours.rule } }, axisTick: { show: false },
    axisLabel: { color: colours.muted }, splitLine: { lineStyle: { color: colours.rule } }, ...more,
  };
}
