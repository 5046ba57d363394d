import * as z from 'zod/mini';
import { database } from '../database.ts';

/** A text that only this browser profile can open again. Numbers, so that every kind of store can hold it. */
export const Sealed = z.object({ iv: z.array(z.number()), data: z.array(z.number()) });
export type Sealed = z.infer<typeof Sealed>;

const AES = 'AES-GCM';

/** Encrypts a text under the profile's own key, which never leaves it. */
export async function seal(text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(text);
  const data = await crypto.subtle.encrypt({ name: AES, iv }, await vaultKey(), bytes);
  return { iv: [...iv], data: [...new Uint8Array(data)] };
}

/** Opens what `seal` made. Rejects when it was changed, or sealed under a key that is gone. */
export async function unseal({ iv, data }: Sealed): Promise<string> {
  const opened = await crypto.subtle.decrypt(
    { name: AES, iv: new Uint8Array(iv) },
    await vaultKey(),
    new Uint8Array(data),
  );
  return new TextDecoder().decode(opened);
}

// Non-extractable: not even our own pages can read its bytes. It is made when it is first needed; should
// two pages make one at once, the first to be stored is the one that counts.
async function vaultKey(): Promise<CryptoKey> {
  const db = await database();
  const present = await db.get('keys', 'vault');
  if (present) return present;
  const fresh = await crypto.subtle.generateKey({ name: AES, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const write = db.transaction('keys', 'readwrite');
  const winner = (await write.store.get('vault')) ?? fresh;
  if (winner === fresh) await write.store.put(fresh, 'vault');
  await write.done;
  return winner;
}
