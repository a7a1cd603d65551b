/** The part of `Storage` that GraphiQL uses. */
export interface PlaygroundStorage {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
}

/**
 * A storage whose keys get a prefix. Otherwise services that run GraphiQL on the same host and port, at other times,
 * would show our tabs, and we theirs.
 */
export function ownStorage(prefix: string, storage: Storage): PlaygroundStorage {
  const ownKeys = () => Object.keys(storage).filter((key) => key.startsWith(prefix));
  return {
    get length() {
      return ownKeys().length;
    },
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => storage.setItem(prefix + key, value),
    removeItem: (key) => storage.removeItem(prefix + key),
    clear: () => {
      for (const key of ownKeys()) storage.removeItem(key);
    },
  };
}
