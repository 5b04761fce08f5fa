import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary } from '../../shared/web/fields.js';
import type { FieldError } from '../../shared/web/form.js';
import { Page } from '../../shared/web/page.js';
import { approverWords, hostApprovalWords } from './host-approval.words.js';
import { APPROVERS, type Host } from './host.entity.js';

/** Where the page stands. */
export const HOST_APPROVAL_PATH = '/skrivebord/godkjenning';

/** Who may approve what is written at the host. */
export class HostApprovalPage extends Page {
  readonly template = 'pages/identity/host/host-approval';
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly introduction: string;
  readonly summary: ErrorSummary;
  readonly action = HOST_APPROVAL_PATH;
  /** False at a state body, which has no choice. */
  readonly approvers: Choices | false;

  constructor(language: Language, host: Host, errors: readonly FieldError[] = []) {
    super();
    this.t = hostApprovalWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.introduction = this.t.introduction(host.name);
    this.summary = errorSummary(errors);
    const fields = new FieldSet({ approvalBy: host.approvalBy }, errors);
    const choices = APPROVERS.map((value) => ({ value, text: approverWords[language][value] }));
    this.approvers =
      host.kind === 'association' && fields.radios({ name: 'approvalBy', label: this.t.legend }, choices);
  }
}
