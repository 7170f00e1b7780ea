// Text of pages is set as text only, never as markup; addresses are followed only when they are http or https.

const shown = new Set();
const FEED = 100;

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined && text !== null) made.textContent = text;
  return made;
}

function link(address, text) {
  let url;
  try { url = new URL(address); } catch { return element('span', '', text); }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return element('span', '', text);
  const made = element('a', '', text);
  made.href = url.href;
  made.rel = 'noopener noreferrer';
  return made;
}

const bounds = {
  eq: w => w, ge: w => w + '以上', gt: w => /[多余]/.test(w) ? w : '超过' + w, le: w => w + '以内', lt: w => '低于' + w, approx: w => w + '左右',
};

function words(claim) {
  if (!claim) return '';
  return claim.value === null || claim.value === undefined ? claim.words : (bounds[claim.bound] ?? (w => w))(claim.words);
}

const measures = { growth: '增长', change: '变动', completion: '完成率', level: '', share: '' };

function alertRow(alert) {
  const row = element('li');
  row.append(element('p', '', alert.message.zh));
  const english = element('p', 'small', alert.message.en);
  english.lang = 'en';
  row.append(english);
  const source = element('p', 'small', new Date(alert.raisedAt).toLocaleString() + ' ');
  if (alert.posting) source.append(link(alert.posting.url, alert.posting.title || alert.posting.url));
  row.append(source);
  return row;
}

function show(alert) {
  if (shown.has(alert.id)) return;
  shown.add(alert.id);
  const feed = document.getElementById('alerts');
  feed.querySelector('.empty')?.remove();
  const row = alertRow(alert);
  row.dataset.at = alert.raisedAt;
  const older = [...feed.children].find(other => other.dataset.at <= alert.raisedAt);
  feed.insertBefore(row, older ?? null);
  while (feed.children.length > FEED) feed.lastElementChild.remove();
}

function targetRow(target) {
  const row = element('tr');
  row.append(element('td', 'name', target.region.name));
  row.append(element('td', '', target.indicator.name + (measures[target.measure] ?? '')));
  row.append(element('td', 'name', target.period.label));
  row.append(element('td', 'number', words(target) + (target.conflict ? ' ⚠' : '')));
  const before = target.lastYear ?? {};
  row.append(element('td', 'number', words(before.target)));
  row.append(element('td', 'number', before.actual ? words(before.actual) : before.estimate ? words(before.estimate) + '（预计）' : ''));
  const quote = element('td', 'quote');
  quote.append(link(target.posting.url, target.evidence.quote));
  row.append(quote);
  return row;
}

async function read(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function emptyRow() {
  const row = element('tr');
  const cell = element('td', 'empty', '还没有目标 No targets yet');
  cell.colSpan = 7;
  row.append(cell);
  return row;
}

async function loadTargets() {
  const targets = await read('api/targets');
  document.getElementById('targets').replaceChildren(...(targets.length ? targets.map(targetRow) : [emptyRow()]));
}

async function loadAlerts() {
  const alerts = await read('api/alerts');
  alerts.forEach(show);
  if (shown.size === 0) document.getElementById('alerts').replaceChildren(element('li', 'empty', '还没有提醒 No alerts yet'));
}

function line(text) {
  document.getElementById('line').textContent = text;
}

async function load() {
  try {
    await Promise.all([loadAlerts(), loadTargets()]);
    line('实时 live');
  } catch (fault) {
    line('数据暂时读不到，稍后再试 Data is not available now, trying again');
    setTimeout(load, 5000);
  }
}

let reload;

// A search finds a new target about a second after its alert.
function soon() {
  clearTimeout(reload);
  reload = setTimeout(() => loadTargets().catch(() => line('数据暂时读不到 Data is not available now')), 1500);
}

const live = new EventSource('api/live');
live.addEventListener('open', load);
live.addEventListener('alert', event => {
  show(JSON.parse(event.data));
  soon();
});
live.addEventListener('error', () => line('连接中断，正在重连 Connection lost, trying again'));
load();
