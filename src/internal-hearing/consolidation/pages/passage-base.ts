const BASE = /^(\d{1,9})(?:\.([0-9a-f-]{36}))?$/;

/**
 * What a page hands out with a passage and gets back with its text: the version that was seen, and after a conflict the
 * text that was kept beside it, of which its author has then made use or has no more use for.
 */
export interface PassageBase {
  readonly seenVersion: number;
  readonly letsGo: readonly string[];
}

/** `3`, or `3.` and the id of the text kept beside. */
export function passageBase(version: number, besideId?: string): string {
  return besideId === undefined ? String(version) : `${String(version)}.${besideId}`;
}

/** Reads it; what cannot be read is a version that nobody has seen, so that the text is kept beside and nothing is lost. */
export function parsePassageBase(token: string): PassageBase {
  const [, version, besideId] = BASE.exec(token) ?? [];
  return { seenVersion: Number(version ?? 0), letsGo: besideId === undefined ? [] : [besideId] };
}
