// @ts-check
// Files that wait to be sent, kept in IndexedDB so that a reload loses none. Without IndexedDB they wait in memory.

const storeName = 'files';
/** @type {Map<string, File[]>} */
const inMemory = new Map();

/** @type {Promise<IDBDatabase | undefined> | undefined} */
let opening;

/** @param {string} id @param {File[]} files */
export async function keepFiles(id, files) {
  inMemory.set(id, files);
  await inStore('readwrite', (store) => store.put(files, id));
}

/** @param {string} id @returns {Promise<File[]>} */
export async function filesOf(id) {
  return (
    inMemory.get(id) ?? /** @type {File[] | undefined} */ (await inStore('readonly', (store) => store.get(id))) ?? []
  );
}

/** @param {string} id */
export async function dropFiles(id) {
  inMemory.delete(id);
  await inStore('readwrite', (store) => store.delete(id));
}

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} work @returns {Promise<unknown>} */
async function inStore(mode, work) {
  opening ??= open();
  const database = await opening;
  if (database === undefined) return undefined;
  return await new Promise((resolve) => {
    const request = work(database.transaction(storeName, mode).objectStore(storeName));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
}

/** @returns {Promise<IDBDatabase | undefined>} */
function open() {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('chat', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}
