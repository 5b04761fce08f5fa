import type { NewAttachment } from '../../delivery/message/new-message.js';
import { passagesKeyOf } from '../withholding/withheld-parts.js';
import { withoutRanges } from '../withholding/passage-ranges.rules.js';
import type { ReviewedAnswer } from '../review/reviewed-answer.js';
import type { AccessOutcome } from './access-request.entity.js';

/** Something that can be sent to whoever asked for access. */
export interface AccessOffer {
  readonly value: string;
  readonly kind: 'typed' | 'original' | 'variant';
  readonly name: string;
  /** True for what is exempt as a whole or in part: it is only sent when access is given in full. */
  readonly isExempt: boolean;
  readonly attachment: NewAttachment | null;
}

/** What an offer is made from. */
type OfferedOf = Pick<ReviewedAnswer, 'files' | 'variants' | 'withheld'>;

/** What of an answer can be sent: what was typed, its files, and the redacted variants that are made. */
export function offersOf(view: OfferedOf, mediaTypes: ReadonlyMap<string, string>): readonly AccessOffer[] {
  // Passages are taken out of what was typed; an answer that is exempt as a whole has nothing left.
  const isExemptWhole = view.withheld.whole.some(({ effect }) => effect === 'exempt');
  const typed: AccessOffer = { value: 'tekst', kind: 'typed', name: '', isExempt: isExemptWhole, attachment: null };
  const originals = view.files.map(({ attachmentId, filename, sha256, sizeBytes }): AccessOffer => {
    const mediaType = mediaTypes.get(attachmentId) ?? 'application/octet-stream';
    return {
      value: `original:${attachmentId}`,
      kind: 'original',
      name: filename,
      isExempt: isExempt(view, attachmentId),
      attachment: { sha256, filename, mediaType, sizeBytes },
    };
  });
  return [typed, ...originals, ...variantOffers(view)];
}

/** What is sent of the things that were chosen, as far as the outcome allows it. Nothing goes with a refusal. */
export function sentOf(offers: readonly AccessOffer[], chosen: readonly string[], outcome: AccessOutcome) {
  if (outcome === 'refused') return [];
  return offers.filter(({ value, isExempt: exempt }) => chosen.includes(value) && (outcome === 'granted' || !exempt));
}

/** What was typed, with its headings; without what is withheld unless access is given in full. */
export function typedTextOf({ texts }: ReviewedAnswer, outcome: AccessOutcome): string {
  return texts
    .filter(({ source }) => source.answerId !== null)
    .map(({ source, text, ranges }) => `${source.title}\n${outcome === 'granted' ? text : withoutRanges(text, ranges)}`)
    .join('\n\n');
}

function isExempt({ withheld }: OfferedOf, attachmentId: string): boolean {
  const decisions = [...withheld.attachments, ...withheld.passages.map(({ decision }) => decision)];
  const isOfFile = decisions.some((each) => each.effect === 'exempt' && each.attachmentId === attachmentId);
  return isOfFile || withheld.whole.some(({ effect }) => effect === 'exempt');
}

/** Only those made of the decisions that hold now: an earlier one shows what has been withheld since. */
function variantOffers({ variants, files, withheld }: OfferedOf): readonly AccessOffer[] {
  return variants.flatMap(({ id, state, attachmentId, sha256, sizeBytes, passagesKey }) => {
    const file = files.find((each) => each.attachmentId === attachmentId);
    const holding = withheld.passages.filter(({ decision }) => decision.attachmentId === attachmentId);
    if (state !== 'made' || sha256 === null || !file || passagesKey !== passagesKeyOf(holding)) return [];
    const filename = `vedlegg-${String(file.position)}-sladdet.pdf`;
    const attachment = { sha256, filename, mediaType: 'application/pdf', sizeBytes: sizeBytes ?? 0 };
    return [{ value: `sladdet:${id}`, kind: 'variant', name: file.filename, isExempt: false, attachment } as const];
  });
}
