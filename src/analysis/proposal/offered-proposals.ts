import { createHash } from 'node:crypto';
import type { SplitProposal } from './split.rules.js';

const LETTERS = 12;

/**
 * A mark of proposals as a person saw them, to be sent with the press that accepts them: whoever else has worked on the text
 * meanwhile has changed what would be done by it, and then nothing is.
 */
export function markOf(proposals: readonly SplitProposal[]): string {
  const said = proposals.map(({ start, end, setAsideKind }) => `${String(start)}-${String(end)}-${setAsideKind ?? ''}`);
  return createHash('sha256').update(said.join(' ')).digest('hex').slice(0, LETTERS);
}
