/** Documents kept with their hashes: far more than programs have, and a bound for those that make theirs up. */
const most = 1000;

const hashes = new Map<string, Promise<string>>();

/**
 * The SHA-256 of a document, in hexadecimal, for the option `persisted`; `undefined` where the runtime has none, as on
 * pages without https.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql', persisted: sha256 });
 */
export function sha256(document: string): Promise<string> | undefined {
  const { subtle } = globalThis.crypto ?? {};
  let hash = hashes.get(document);
  if (!hash && subtle) {
    if (hashes.size >= most) hashes.clear();
    hash = subtle.digest('SHA-256', new TextEncoder().encode(document)).then(hexadecimal);
    hashes.set(document, hash);
  }
  return hash;
}

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
