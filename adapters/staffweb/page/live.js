// @ts-check
// Live updates: the bot says what changed, the browser reconnects by itself, and after each gap everything is looked at again.

/**
 * @typedef {import('../../../bot/desk.ts').DeskChange} DeskChange
 * @typedef {import('./state.js').Presence} Presence
 */

/**
 * @param {string} viewId
 * @param {{ onReady: (now: string) => void, onChange: (change: DeskChange) => void, onPresence: (presence: Presence[]) => void, onLost: () => void, onRefused: () => void }} handlers
 */
export function openLive(viewId, { onReady, onChange, onPresence, onLost, onRefused }) {
  connect();

  function connect() {
    const opened = new EventSource(`/staff/api/live?view=${viewId}`);
    opened.addEventListener('ready', (event) => onReady(JSON.parse(event.data).now));
    opened.addEventListener('change', (event) => onChange(JSON.parse(event.data)));
    opened.addEventListener('presence', (event) => onPresence(JSON.parse(event.data)));
    opened.addEventListener('error', () => {
      onLost();
      if (opened.readyState !== EventSource.CLOSED) return;
      // The browser gives up where it is refused; a bot that is just starting is asked again.
      onRefused();
      setTimeout(connect, 2_000);
    });
  }
}

/** Between two looks, so that a busy hotline does not keep every page asking. */
const restMs = 100;

/**
 * Runs `work` once after a burst of calls, and once more if called while it runs.
 *
 * @param {() => Promise<unknown>} work
 */
export function coalesced(work) {
  let isRunning = false;
  let isWanted = false;
  return async function run() {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    isRunning = false;
  };
}
