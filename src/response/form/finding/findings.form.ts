import { typedFrom, typedText } from '../../../shared/web/form.js';
import { placeInForm } from '../../place.js';
import { MERGE_MODES, type MergeMode } from './merging.js';

/** What the sender decided on the page. */
export interface Decisions {
  /** By the number of the finding: a place, `leave`, or empty where nothing was chosen. */
  readonly targets: readonly string[];
  /** By place: what to do with what stands there, and the token of what was shown. */
  readonly modes: ReadonlyMap<string, { readonly mode: MergeMode | undefined; readonly base: string }>;
  readonly keepsFile: boolean;
}

export const KEEP_FILE = 'keepFile';

export function targetName(at: number): string {
  return `place-${String(at)}`;
}

export function modeName(place: string): string {
  return `mode-${placeInForm(place)}`;
}

export function baseName(place: string): string {
  return `base-${placeInForm(place)}`;
}

/** Reads what came back of the page. */
export function decisionsFrom(body: unknown): Decisions {
  const typed = typedFrom(body);
  const targets: string[] = [];
  const modes = new Map<string, { mode: MergeMode | undefined; base: string }>();
  for (const name of Object.keys(typed)) {
    const number = /^place-(\d{1,5})$/.exec(name)?.[1];
    if (number !== undefined) targets[Number(number)] = typedText(typed, name);
    const place = /^base-(.+)$/.exec(name)?.[1]?.replaceAll('_', ':');
    if (place === undefined) continue;
    const given = typedText(typed, modeName(place));
    modes.set(place, { mode: MERGE_MODES.find((mode) => mode === given), base: typedText(typed, name) });
  }
  return {
    targets,
    modes,
    keepsFile: typedText(typed, KEEP_FILE) !== '',
  };
}
