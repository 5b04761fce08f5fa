import { typedFrom, typedText } from '../../shared/web/form.js';
import type { SeenTag } from './codebook-desk.js';

/** The tag of an address in the version that its form was shown with; NaN, which equals none, when it cannot be read. */
export function seenTag(consultationId: string, tagId: string, body: unknown): SeenTag {
  return { consultationId, tagId, version: Number(typedText(typedFrom(body), 'version') || Number.NaN) };
}
