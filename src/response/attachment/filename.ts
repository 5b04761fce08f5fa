const LONGEST = 150;

/**
 * The name that a sender gave a file, fit to be shown and downloaded: no folders, no control signs, no marks that turn
 * the direction of writing (`fdp.exe` shown as `exe.pdf`), not longer than a line.
 */
export function shownFilename(given: string): string {
  const plain = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\]/g, '_')
    .trim();
  const name = plain.replace(/^\.+/, '') === '' ? 'vedlegg' : plain;
  return name.length <= LONGEST ? name : shortened(name);
}

/** The ending of a name in lower case, without the dot; empty when there is none. */
export function endingOf(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot <= 0 ? '' : filename.slice(dot + 1).toLowerCase();
}

function shortened(name: string): string {
  const ending = endingOf(name);
  const tail = ending !== '' && ending.length <= 8 ? `.${ending}` : '';
  // By code points, so that no letter is cut in two.
  return `${[...name].slice(0, LONGEST - tail.length - 1).join('')}…${tail}`;
}
