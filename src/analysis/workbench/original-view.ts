import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { TextSource } from '../text/text-source.entity.js';
import type { Workbench } from './workbench-reader.js';

const DRAWN = { 'application/pdf': 'pdf', 'image/png': 'picture', 'image/jpeg': 'picture' } as const;

/** A file that the browser can draw beside its text. */
export interface OriginalView {
  readonly kind: 'pdf' | 'picture';
  readonly href: string;
  /** Where its lines stand on the pages, as JSON. */
  readonly lines: string;
  readonly title: string;
}

/** Where the file of a text is had from; false for what was typed. */
export function downloadOf({ consultation, version }: Workbench, { attachmentId }: TextSource): string | false {
  return attachmentId !== null && consultationPath(consultation.id, 'lesing', version.id, 'vedlegg', attachmentId);
}

/** The original to show beside a text; false when it is of a kind that a browser does not draw. */
export function originalOf(workbench: Workbench, source: TextSource): OriginalView | false {
  const href = downloadOf(workbench, source);
  const mediaType = workbench.mediaTypes.get(source.attachmentId ?? '') ?? '';
  const kind = isDrawn(mediaType) ? DRAWN[mediaType] : null;
  return href !== false && kind !== null && { kind, href, lines: `${href}/linjer`, title: source.title };
}

function isDrawn(mediaType: string): mediaType is keyof typeof DRAWN {
  return mediaType in DRAWN;
}
