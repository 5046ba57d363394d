/**
 * Everything an extension has stored, read from inside one of its pages: as JSON, with bytes as
 * Latin-1 text, so that a search for a secret would find it. Sent there as text, hence closed in itself.
 */
export async function readAllStores(): Promise<string> {
  const plain = (value: unknown): unknown => {
    const bytes = (buffer: ArrayBufferLike, from = 0, length = buffer.byteLength) =>
      Array.from(new Uint8Array(buffer, from, length), (byte) => String.fromCharCode(byte)).join(
        '',
      );
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof CryptoKey) return '[CryptoKey]';
    if (value instanceof ArrayBuffer) return bytes(value);
    if (ArrayBuffer.isView(value)) return bytes(value.buffer, value.byteOffset, value.byteLength);
    if (value instanceof Date) return value.toISOString();
    if (value instanceof Map) return [...value].map(plain);
    if (value instanceof Set) return [...value].map(plain);
    if (Array.isArray(value)) return value.map(plain);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const stores: Record<string, unknown> = {};
  type Area = { get(keys: null): Promise<Record<string, unknown>> };
  const { chrome } = globalThis as unknown as { chrome: { storage: Record<string, Area> } };
  for (const area of ['local', 'sync', 'session', 'managed']) {
    // No policy, or no add-on id that may sync, is an error in some browsers: then it is empty.
    stores[`storage.${area}`] = plain(await chrome.storage[area]?.get(null).catch(() => ({})));
  }
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await done(indexedDB.open(name));
    const content: Record<string, unknown> = {};
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([
        done(objects.getAllKeys()),
        done(objects.getAll()),
      ]);
      content[store] = keys.map((key, index) => [plain(key), plain(values[index])]);
    }
    database.close();
    stores[`indexedDB.${name}`] = content;
  }
  return JSON.stringify(stores);
}
