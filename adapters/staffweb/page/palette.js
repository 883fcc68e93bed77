// @ts-check
// All that can be done to the case, to be found by typing: the arrow keys choose, Enter does it.
import { actions } from './actions.js';
import { byId, el } from './dom.js';
import { t } from './tongue.js';

/** @param {(action: import('./actions.js').CaseAction) => void} onChosen */
export function openPalette(onChosen) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  const possible = actions.filter(({ isPossible }) => isPossible());
  const list = el('ul.palette', { role: 'listbox', 'aria-label': t('What can be done') });
  const input = /** @type {HTMLInputElement} */ (
    el('input', { type: 'search', 'aria-label': t('What can be done'), placeholder: t('Type what to do…') })
  );
  let shown = possible;
  let chosen = 0;
  input.addEventListener('input', () => {
    const words = input.value.trim().toLowerCase();
    shown = possible.filter(({ kind, title }) => `${kind} ${title} ${t(title)}`.toLowerCase().includes(words));
    chosen = 0;
    draw();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') chosen = Math.min(shown.length - 1, chosen + 1);
    else if (event.key === 'ArrowUp') chosen = Math.max(0, chosen - 1);
    else if (event.key === 'Enter') choose(shown[chosen]);
    else return;
    event.preventDefault();
    draw();
  });
  dialog.replaceChildren(el('h2.sr-only', { id: 'dialog-title' }, t('What can be done')), input, list);
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.returnValue = '';
  draw();
  if (!dialog.open) dialog.showModal();
  input.focus();

  function draw() {
    list.replaceChildren(
      ...shown.map((action, index) =>
        el(
          'li',
          { role: 'option', 'aria-selected': String(index === chosen), onclick: () => choose(action) },
          t(action.title),
          el('kbd', {}, action.key),
        ),
      ),
    );
  }

  /** @param {import('./actions.js').CaseAction | undefined} action */
  function choose(action) {
    if (action === undefined) return;
    // The dialog is closed before the action's own form opens in it.
    dialog.addEventListener('close', () => onChosen(action), { once: true });
    dialog.close();
  }
}
