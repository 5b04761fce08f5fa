import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Host } from '../../identity/host/host.entity.js';
import { In } from 'typeorm';
import type { Reader } from '../../shared/database/database.js';

/** Whose hearing an internal hearing answers in, as its letters and its portal say it. */
export interface OuterMatter {
  /** Who sent the outermost hearing out: whose drafts they are. */
  readonly hostName: string;
  readonly title: string;
  /** Their reference; empty when they have given none. */
  readonly caseNumber: string;
  /** Whom the answer goes to, when that is not who sent the drafts out but a body in between; empty otherwise. */
  readonly throughHostName: string;
}

/** Null for a hearing that answers for nobody; one statement otherwise. */
export async function outerMatterOf(
  via: Reader,
  { seenThrough }: Pick<ConsultationOutline, 'seenThrough'>,
): Promise<OuterMatter | null> {
  const [nearest] = seenThrough;
  const outermost = seenThrough.at(-1);
  if (!nearest || !outermost) return null;
  const hosts = await via.findBy(Host, { id: In([nearest.hostId, outermost.hostId]) });
  const nameOf = (hostId: string): string => hosts.find(({ id }) => id === hostId)?.name ?? '';
  return {
    hostName: nameOf(outermost.hostId),
    title: outermost.title,
    caseNumber: outermost.caseNumber,
    throughHostName: nearest === outermost ? '' : nameOf(nearest.hostId),
  };
}
