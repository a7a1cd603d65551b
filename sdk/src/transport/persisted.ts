/** Programs have far fewer documents; the bound is for those that build documents at run time. */
const maxHashes = 1000;

const hashes = new Map<string, Promise<string>>();

/**
 * The SHA-256 of a document in hexadecimal, for the option `persisted`; `undefined` if the runtime cannot compute it,
 * as on pages without HTTPS.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql', persisted: sha256 });
 */
export function sha256(document: string): Promise<string> | undefined {
  const { subtle } = globalThis.crypto ?? {};
  let hash = hashes.get(document);
  if (!hash && subtle) {
    if (hashes.size >= maxHashes) hashes.clear();
    hash = subtle.digest('SHA-256', new TextEncoder().encode(document)).then(toHexadecimal);
    hashes.set(document, hash);
  }
  return hash;
}

function toHexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
