/** Something that must be so for the demonstration to have gone well, and what was found. */
export interface Check {
  readonly name: string;
  readonly expected: number | string;
  readonly found: number | string;
  readonly ok: boolean;
}

/** That two figures are the same. */
export function equal(name: string, found: number | string, expected: number | string): Check {
  return { name, expected, found, ok: found === expected };
}

/** That there are so many, or more. */
export function atLeast(name: string, found: number, least: number): Check {
  return { name, expected: `at least ${String(least)}`, found, ok: found >= least };
}
