import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatClock } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { SeeOther } from '../../shared/web/page.js';

/** What the script of the workbench is told of a deed. */
export interface DeedDone {
  /** `14:03`, in Oslo. */
  readonly savedAt: string;
  /** The comment to go on with; null when it is gone. */
  readonly commentId: string | null;
}

/** Where a deed was done, and what it left to go on with. */
export interface Deed {
  readonly consultationId: string;
  readonly versionId: string;
  readonly commentId: string | null;
  readonly at: Date;
  /** `merknad` when the form stood on a comment's own page. */
  readonly back: string;
}

/**
 * The answer to a deed. A form leads back to the page it stood on; a script that asks for JSON is told when it was saved,
 * and fetches what it needs of the page itself.
 */
export function afterDeed(request: Request, language: Language, deed: Deed): SeeOther | DeedDone {
  const { commentId, at } = deed;
  if (request.accepts(['html', 'json']) === 'json') return { savedAt: formatClock(at, language), commentId };
  return new SeeOther(wayBack(deed));
}

function wayBack({ consultationId, versionId, commentId, back }: Omit<Deed, 'at'>): string {
  if (back === 'merknad' && commentId !== null) return consultationPath(consultationId, 'merknader', commentId);
  const workbench = consultationPath(consultationId, 'lesing', versionId);
  return commentId === null ? workbench : `${workbench}?merknad=${commentId}#m-${commentId}`;
}
