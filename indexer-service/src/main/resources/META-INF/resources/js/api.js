// The HTTP API. A fault carries what the problem document says.

export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** Parameters as a query: empty ones are left out, lists given several times. */
export function query(parameters) {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null && one !== '') all.append(name, one);
  }
  return all.size ? '?' + all : '';
}

async function answer(path) {
  let response;
  try {
    response = await fetch(path, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Problem(0, '');
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Problem(response.status, problem.detail ?? '');
}

export async function read(path, parameters = {}) {
  return (await answer(path + query(parameters))).json();
}

/** The path of the next page in a Link header; empty where there is none. */
function next(response) {
  const found = /<([^>]+)>;\s*rel="?next"?/.exec(response.headers.get('Link') ?? '');
  if (!found) return '';
  const url = new URL(found[1], location.href);
  return url.pathname + url.search;
}

/** Rows, and the path that goes on behind them. */
export async function page(path, parameters = {}) {
  const response = await answer(path + query(parameters));
  return { rows: await response.json(), next: next(response) };
}
