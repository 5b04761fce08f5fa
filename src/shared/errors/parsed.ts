/** What reading a value from outside gives: the value, or the reason why it could not be read. Never an exception. */
export type Parsed<T, R extends string = string> = { ok: true; value: T } | { ok: false; reason: R };
