/** The disk has no room. The web answers 507; nothing half of what was being kept is left. */
export class StorageFull extends Error {
  readonly status = 507;

  constructor(options?: ErrorOptions) {
    super('There is no room for the file', options);
    this.name = 'StorageFull';
  }
}

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT']);

/** The error of a disk without room under its own name; every other as it is. */
export function saidWhenFull(error: unknown): unknown {
  const isFull = error instanceof Error && 'code' in error && FULL.has(error.code);
  return isFull ? new StorageFull({ cause: error }) : error;
}
