// Elasticsearch marks what was found with <em> in text that is escaped for HTML; here it becomes text and elements again.
import { h, plain } from '../dom.js';

const SIGNS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': '\'', '&#x2F;': '/', '&#39;': '\'' };

function unescaped(text) {
  return text.replace(/&(?:amp|lt|gt|quot|#x27|#x2F|#39);/g, sign => SIGNS[sign]);
}

export function highlighted(fragment) {
  return h('bdi', { lang: 'zh-CN' }, ...fragment.split(/(<em>.*?<\/em>)/s).map(part => part.startsWith('<em>')
    ? h('mark', { class: 'found' }, plain(unescaped(part.slice(4, -5)))) : plain(unescaped(part))));
}

/** The fragments of a row's fields, or what else stands for it. */
export function fragments(row, fields, otherwise = '') {
  const found = fields.flatMap(field => row.highlight?.[field] ?? []);
  return found.length ? found.map(highlighted) : otherwise;
}
