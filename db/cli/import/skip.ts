const readme = /^readme(\.[a-z-]{2,8})?(\.(md|markdown|txt))?$/i;

/** Kinds that stand beside documents and are never meant as one. Other office formats are: they are refused aloud. */
const otherKind =
  /\.(png|jpe?g|gif|webp|avif|bmp|ico|svg|tiff?|heic|psd|mp3|m4a|wav|ogg|flac|mp4|m4v|mov|avi|mkv|webm|ttf|otf|woff2?)$/i;

/** Why a file that a folder holds is passed over, or null where it is to be imported. */
export function reasonToSkipFile(name: string): string | null {
  if (name.startsWith('.')) return 'hidden';
  if (readme.test(name)) return 'a README';
  // The drafts and locks of office programs.
  if (name.startsWith('~$') || name.endsWith('~')) return 'a temporary file';
  return otherKind.test(name) ? 'not a text' : null;
}

/** Why a folder in a folder is passed over with all that it holds, or null where it is to be read. */
export function reasonToSkipFolder(name: string): string | null {
  if (name.startsWith('.')) return 'hidden';
  return name === 'node_modules' ? 'packages' : null;
}
