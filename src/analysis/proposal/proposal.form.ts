import { typedFrom, typedText } from '../../shared/web/form.js';
import { NothingProposed } from '../analysis.errors.js';
import type { SeenProposals } from './proposal.service.js';

const PROPOSALS = /^([0-9a-f-]{36}):(\d{1,9}):(\d{1,9}):([0-9a-f]{12})$/;

/** The proposals that were accepted: `<source>:<start>:<end>:<mark>`. Throws `NothingProposed` when none were named. */
export function proposalsFrom(body: unknown): SeenProposals & { readonly sourceId: string } {
  const [, sourceId, start, end, mark] = PROPOSALS.exec(typedText(typedFrom(body), 'proposal')) ?? [];
  if (sourceId === undefined || mark === undefined) throw new NothingProposed();
  return { sourceId, range: { start: Number(start), end: Number(end) }, mark };
}
