// The blocks of a posting as elements: headings, paragraphs, tables, notes.
import { h, plain } from '../dom.js';
import { cells, marked } from './marks.js';

function table(text, block, events) {
  const placed = cells(text, block);
  const row = found => h('tr', {}, ...found.map(({ cell, start }) =>
    h('td', { class: start < 0 ? 'spread' : null }, start < 0 ? plain(cell) : marked(text, start, start + cell.length, events))));
  return h('div', { class: 'scroll', tabindex: 0, role: 'group' }, h('table', { class: 'of-text' }, h('tbody', {}, ...placed.map(row))));
}

function name(block) {
  if (block.type === 'title') return ['h2', 'text-title'];
  return block.type === 'heading' ? [`h${Math.min(2 + block.level, 5)}`, `heading-${block.level}`] : ['p', block.type];
}

function element(text, block, events) {
  if (block.type === 'table' && block.rows.length) return table(text, block, events);
  const [tag, style] = name(block);
  return h(tag, { class: style }, marked(text, block.start, block.end, events));
}

/** The whole text; what no block holds is shown as paragraphs, so that nothing is lost. */
export function blocks(posting) {
  const { text, events } = posting;
  const made = [];
  let at = 0;
  const rest = to => {
    if (text.slice(at, to).trim()) made.push(h('p', { class: 'paragraph' }, marked(text, at, to, events)));
  };
  for (const block of posting.blocks) {
    rest(block.start);
    made.push(element(text, block, events));
    at = Math.max(at, block.end);
  }
  rest(text.length);
  return made;
}
