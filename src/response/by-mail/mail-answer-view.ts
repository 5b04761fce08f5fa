import type { FieldError, Typed } from '../../shared/web/form.js';
import type { MailProposal } from './mail-proposals.service.js';

/** What the page is made from: the proposal, and the form as it was refused, if it was. */
export interface MailAnswerView {
  readonly proposal: MailProposal;
  readonly sought: string;
  /** Null when the page is first shown: then the fields hold what is proposed. */
  readonly typed: Typed | null;
  readonly errors: readonly FieldError[];
}
