import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { RedactedVariant, VariantState } from '../redaction/redacted-variant.entity.js';
import { basisText } from '../withholding/legal-basis.js';
import { passagesKeyOf } from '../withholding/withheld-parts.js';
import type { Withholding } from '../withholding/withholding.entity.js';
import { answerReviewWords } from './answer-review.words.js';
import type { ReviewedAnswer } from './reviewed-answer.js';

/** A decision to withhold something, and whether it holds. */
export interface DecisionView {
  readonly text: string;
  readonly basis: string;
  readonly note: string;
  readonly by: string;
  readonly isActive: boolean;
  readonly isWhole: boolean;
  readonly reversedBy: string | false;
  readonly reverseAction: string;
  readonly reasonId: string;
}

/** A redacted variant, and whether it is what the public gets. */
export interface VariantView {
  readonly text: string;
  readonly state: string;
  readonly color: string;
  readonly failure: string | false;
  readonly href: string | false;
}

const COLORS: Readonly<Record<VariantState, string>> = { asked: 'info', made: 'success', failed: 'danger' };

export function decisionViews(view: ReviewedAnswer, language: Language): readonly DecisionView[] {
  const t = answerReviewWords[language];
  return view.decisions.map((decision) => {
    const { id, effect, basis, note, byName, at, scope } = decision;
    const reversal = view.reversals.get(id);
    return {
      text: whatOf(decision, view, language),
      basis: t[effect](basisText(basis, language)),
      note,
      by: t.decided(byName, formatInstant(at, language)),
      isActive: reversal === undefined,
      isWhole: scope === 'answer',
      reversedBy:
        reversal !== undefined && t.reversedBy(reversal.byName, formatInstant(reversal.at, language), reversal.reason),
      reverseAction: consultationPath(
        view.consultation.id,
        'publisering',
        view.response.id,
        'skjerming',
        id,
        'oppheving',
      ),
      reasonId: `field-oppheving-${id}`,
    };
  });
}

function whatOf(decision: Withholding, view: ReviewedAnswer, language: Language): string {
  const t = answerReviewWords[language];
  if (decision.scope === 'answer') return t.whole;
  const file = nameOf(decision.attachmentId, view);
  if (decision.scope === 'attachment') return t.file(file);
  const where = decision.attachmentId === null ? t.ofField : file;
  return t.passages(view.passages.get(decision.id) ?? 0, where);
}

/** Those of the decisions that hold now: others are of no use to anybody. */
export function variantViews(view: ReviewedAnswer, language: Language): readonly VariantView[] {
  return view.variants
    .filter((variant) => variant.passagesKey === keyNow(variant, view))
    .map((variant) => {
      const t = answerReviewWords[language];
      const { state, failure, attachmentId, id } = variant;
      return {
        text: t.file(nameOf(attachmentId, view)),
        state: t[state],
        color: COLORS[state],
        failure: failure !== null && t[failure],
        href:
          state === 'made' && consultationPath(view.consultation.id, 'publisering', view.response.id, 'sladdet', id),
      };
    });
}

function keyNow({ attachmentId }: RedactedVariant, { withheld }: ReviewedAnswer): string {
  return passagesKeyOf(withheld.passages.filter(({ decision }) => decision.attachmentId === attachmentId));
}

function nameOf(attachmentId: string | null, { files }: ReviewedAnswer): string {
  return files.find((file) => file.attachmentId === attachmentId)?.filename ?? '';
}
