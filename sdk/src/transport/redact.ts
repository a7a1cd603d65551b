/** Removes credentials, queries and fragments from URLs in a text: they hold secrets, and messages are logged. */
export function redact(text: string): string {
  return text.replace(/\/\/[^\s/@]*@/g, '//').replace(/(\/\/[^\s?#]*)[?#]\S*/g, '$1');
}

/** The innermost cause of a network error, without secrets. Node's fetch explains its errors in their causes alone. */
export function describeCause(error: unknown): string {
  const { cause, code, message }: { [name: string]: unknown } = Object(error);
  return cause ? describeCause(cause) : redact(String(code ?? message ?? error));
}
