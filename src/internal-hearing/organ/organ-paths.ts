/** Where the organs of a host are kept. */
export const ORGANS_PATH = '/skrivebord/organer';

/** The address of an organ, or of a page below it. */
export function organPath(id: string, ...below: readonly string[]): string {
  return [ORGANS_PATH, id, ...below].join('/');
}
