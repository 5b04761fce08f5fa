import { ChangedMeanwhile } from './domain-error.js';

/** What a change came to: done, or refused since somebody saved a newer version meanwhile. */
export type Saved<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/**
 * Waits for a change, and gives the refusal `ChangedMeanwhile` as a value: a form must be shown again with what was typed,
 * which the page for errors cannot do. Every other error goes its way.
 */
export async function unlessChanged<T>(change: Promise<T>): Promise<Saved<T>> {
  try {
    return { ok: true, value: await change };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false };
    throw error;
  }
}
