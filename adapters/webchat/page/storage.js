// @ts-check
// What the browser keeps for us across reloads. Where it keeps nothing (private windows), the page works until it is closed.

const prefix = 'chat:';
/** @type {Map<string, string>} */
const fallback = new Map();

/** @param {string} key @returns {unknown} */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return JSON.parse(fallback.get(prefix + key) ?? 'null');
  }
}

/** @param {string} key @param {unknown} value */
export function remember(key, value) {
  const json = JSON.stringify(value);
  try {
    localStorage.setItem(prefix + key, json);
  } catch {
    fallback.set(prefix + key, json);
  }
}

/** @param {string} key */
export function forget(key) {
  fallback.delete(prefix + key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept there.
  }
}

/** The keys that begin so, without order. @param {string} start */
export function keysWith(start) {
  /** @type {string[]} */
  let stored = [];
  try {
    stored = Object.keys(localStorage);
  } catch {
    // Nothing is kept there.
  }
  const keys = new Set([...stored, ...fallback.keys()]);
  return [...keys].filter((key) => key.startsWith(prefix + start)).map((key) => key.slice(prefix.length));
}

/** Calls `listener` when another tab changes what is kept under `key`. @param {string} key @param {() => void} listener */
export function onChangeElsewhere(key, listener) {
  addEventListener('storage', (event) => {
    if (event.key === prefix + key) listener();
  });
}
