// @ts-check
// The door: the token of the printed link, which leaves the address at once, and a name.
import { ApiError, get, post } from './api.js';
import { byId } from './dom.js';
import { t } from './tongue.js';

/** @returns {Promise<string>} the engineer's name, once somebody is signed in */
export async function enter() {
  const token = takeToken();
  const { engineer, hasAccounts } = await get('/me');
  if (engineer !== null) return engineer;
  // A link pasted into this very tab changes only what stands behind the #.
  addEventListener('hashchange', reload);
  byId('desk').hidden = true;
  byId('door').hidden = false;
  byId('door-account').hidden = hasAccounts !== true;
  showRefusalOfAccount();
  byId('door-name').hidden = token === undefined;
  byId('door-words').textContent =
    token === undefined
      ? t('To sign in, open the sign-in link that the bot printed at its start.')
      : t('Welcome. Tell your colleagues and customers who you are.');
  const name = await askName(token);
  removeEventListener('hashchange', reload);
  byId('door').hidden = true;
  return name;
}

function reload() {
  location.reload();
}

/**
 * @param {string | undefined} token
 * @returns {Promise<string>}
 */
function askName(token) {
  const input = /** @type {HTMLInputElement} */ (byId('name'));
  input.value = localStorage.getItem('engineer') ?? '';
  if (token !== undefined) input.focus();
  return new Promise((resolve) => {
    byId('sign-in').addEventListener('submit', (event) => {
      event.preventDefault();
      signIn(token, input.value).then(resolve, showRefusal);
    });
  });
}

/**
 * @param {string | undefined} token
 * @param {string} name
 * @returns {Promise<string>}
 */
async function signIn(token, name) {
  const { engineer } = await post('/sign-in', { token, name });
  localStorage.setItem('engineer', engineer);
  return engineer;
}

/** @param {unknown} failure */
function showRefusal(failure) {
  const error = byId('door-error');
  error.textContent = failure instanceof ApiError ? failure.message : t('That did not work. Try again.');
  error.hidden = false;
}

/** The token of the address, which is taken out of it, so that it stays in no history and on no screen. */
export function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('sign-in') ?? undefined;
  if (token !== undefined) history.replaceState(null, '', location.pathname);
  return token;
}

/** Whoever comes back from their account without being let in is told why. */
function showRefusalOfAccount() {
  const why = new URLSearchParams(location.hash.slice(1)).get('refused');
  if (why === null) return;
  history.replaceState(null, '', location.pathname);
  byId('door-error').textContent = t(why);
  byId('door-error').hidden = false;
}
