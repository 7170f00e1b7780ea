// Alerts as they come; the line's state is told beside the title.
import { t } from './i18n.js';

const listeners = new Set();
let state = 'connecting';

function tell() {
  const line = document.getElementById('live');
  line.dataset.state = state;
  line.textContent = t(`live.${state}`);
}

function turn(next) {
  const back = state === 'off' && next === 'on';
  state = next;
  tell();
  if (back) listeners.forEach(listener => listener(null));
}

export function connect() {
  const source = new EventSource('/api/live');
  source.addEventListener('open', () => turn('on'));
  source.addEventListener('error', () => turn('off'));
  source.addEventListener('alert', event => {
    const alert = JSON.parse(event.data);
    listeners.forEach(listener => listener(alert));
  });
  tell();
}

export { tell as retell };

/** Is told of each alert; of null when the line is back after a break, and alerts may have been missed. */
export function listen(listener, signal) {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}
