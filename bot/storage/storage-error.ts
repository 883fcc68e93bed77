/** The database or the data folder cannot be used; `message` names the setting and says how to mend it. */
export class StorageError extends Error {
  override name = 'StorageError';
}
