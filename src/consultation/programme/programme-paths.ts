/** Where the programmes of a host are kept. */
export const PROGRAMMES_PATH = '/skrivebord/programmer';

/** The address of a programme at the desk, or of a page below it. */
export function programmePath(id: string, ...below: readonly string[]): string {
  return [PROGRAMMES_PATH, id, ...below].join('/');
}
