// A file's name as its sender gives it may hold anything; this is what is left of it to show and to put into headers.

const longest = 100;

/** The last part of a path, without control and direction characters or quotes, at most 100 characters with its ending kept. */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"<>|:*?]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, longest - ending.length).join('');
  return `${stem}${ending}` || 'file';
}
