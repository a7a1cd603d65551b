/** A text whose URLs have no credentials, query or fragment any more: these hold secrets, and messages travel. */
export function withoutSecrets(text: string): string {
  return text.replace(/\/\/[^\s/@]*@/g, '//').replace(/(\/\/[^\s?#]*)[?#]\S*/g, '$1');
}

/** What went wrong on the way, without secrets: Node's fetch says it in the cause of its error alone. */
export function reasonOf(error: unknown): string {
  const { cause, code, message }: { [name: string]: unknown } = Object(error);
  return cause ? reasonOf(cause) : withoutSecrets(String(code ?? message ?? error));
}
