// Addresses are #/view/rest?parameters: each state of the board can be linked to.

export function current() {
  const [path, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view, ...rest] = path.split('/').map(part => {
    try { return decodeURIComponent(part); } catch { return ''; }
  });
  return { view: view || 'overview', rest, parameters: Object.fromEntries(new URLSearchParams(search)) };
}

export function address(view, parameters = {}, ...rest) {
  const search = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined && value !== null));
  const path = view === 'overview' ? '' : [view, ...rest].map(encodeURIComponent).join('/');
  return `#/${path}${search.size ? '?' + search : ''}`;
}

/** Turns an address from elsewhere, such as /?posting=ID, into the board's own. */
export function welcome() {
  const { posting, event } = Object.fromEntries(new URLSearchParams(location.search));
  if (posting) history.replaceState(null, '', location.pathname + address('posting', { event }, posting));
}

/** Goes on in the same view with other parameters; the browser's back button returns to what was before. */
export function go(view, parameters, ...rest) {
  location.hash = address(view, parameters, ...rest);
}

/** The same place under another address, without a step in the history. */
export function restate(view, parameters, ...rest) {
  history.replaceState(null, '', address(view, parameters, ...rest));
  document.getElementById('main').dataset.shown = location.hash;
}
