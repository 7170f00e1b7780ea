// A posting's text with its claims marked: pieces of text between the borders of claims, each with the claims that hold it.
import { h, plain } from '../dom.js';

/** The pieces of a stretch of text: {text, events}. Claims may share characters, or lie within one another. */
export function pieces(text, from, to, events) {
  const within = events.filter(e => e.evidence.start < to && e.evidence.end > from);
  const borders = new Set([from, to]);
  within.forEach(e => [e.evidence.start, e.evidence.end].forEach(at => at > from && at < to && borders.add(at)));
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => ({
    text: text.slice(sorted[i], end),
    events: within.filter(e => e.evidence.start <= sorted[i] && e.evidence.end >= end),
  }));
}

const RANK = { target: 0, estimate: 1, actual: 2 };

function mark(piece) {
  const kinds = piece.events.map(e => e.kind).sort((a, b) => RANK[a] - RANK[b]);
  return h('button', {
    type: 'button', class: `claim ${kinds[0]}`, 'aria-pressed': 'false',
    data: { events: piece.events.map(e => e.id).join(' ') },
  }, plain(piece.text));
}

/** The nodes of a stretch of text. */
export function marked(text, from, to, events) {
  return pieces(text, from, to, events).map(piece => piece.events.length ? mark(piece) : plain(piece.text));
}

/** The cells that stand in a line of the text, with their places. */
function written(line, at) {
  let start = at;
  return line.split('\t').map(cell => {
    const place = { cell, start };
    start += cell.length + 1;
    return place;
  });
}

/**
 * Where each cell of a table stands in the text: a row is a line, its cells are parted by tabs. A merged cell is written where it
 * begins and spread over the rows; where it is only spread its place is -1.
 */
export function cells(text, block) {
  let at = block.start;
  const lines = text.slice(block.start, block.end).split('\n').map(line => {
    const found = written(line, at);
    at += line.length + 1;
    return found;
  });
  return block.rows.map((row, i) => {
    const waiting = [...lines[i] ?? []];
    return row.map(cell => waiting[0]?.cell === cell ? waiting.shift() : { cell, start: -1 });
  });
}
