// @ts-check
// The keyboard: single letters work wherever nobody is typing.

/** @param {Readonly<Record<string, () => void>>} actionByKey */
export function listenToKeys(actionByKey) {
  document.addEventListener('keydown', (event) => {
    if (isTyping(event.target)) leaveOnEscape(event);
    else if (!belongsToOthers(event)) press(event, actionByKey[event.key]);
  });
}

/**
 * @param {KeyboardEvent} event
 * @param {(() => void) | undefined} action
 */
function press(event, action) {
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** @param {KeyboardEvent} event */
function leaveOnEscape(event) {
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
}

/**
 * The browser's own keys, and those of an open dialog.
 *
 * @param {KeyboardEvent} event
 */
function belongsToOthers(event) {
  return event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null;
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type=radio])');
}
