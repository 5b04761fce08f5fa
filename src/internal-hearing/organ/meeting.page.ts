import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { OrganPageContent } from './organ.page.js';
import { ORGANS_PATH, organPath } from './organ-paths.js';
import type { MeetingInView } from './organ-reader.js';
import { organWords } from './organ.words.js';

/** A meeting, to be moved or called off. */
export class MeetingPage extends Page {
  readonly template = 'pages/internal-hearing/organ/meeting';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly notice: string | false;
  readonly isHeld: boolean;
  readonly meetsOn: Field;
  readonly papersDueOn: Field;
  readonly action: string;
  readonly cancelAction: string;
  readonly version: string;

  constructor(language: Language, { meeting, organ }: MeetingInView, { typed, errors, isConflict }: OrganPageContent) {
    super();
    this.t = organWords[language];
    this.title = this.t.meetingTitle(organ.name);
    this.status = isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = [
      { href: '/skrivebord', text: this.t.desk },
      { href: ORGANS_PATH, text: this.t.title },
      { href: organPath(organ.id), text: organ.name },
    ];
    this.summary = errorSummary(errors);
    this.conflict = isConflict && this.t.conflict;
    this.notice = meeting.isCancelled && this.t.isCancelled;
    this.isHeld = !meeting.isCancelled;
    const stored = { meetsOn: meeting.meetsOn.toString(), papersDueOn: meeting.papersDueOn.toString() };
    const fields = new FieldSet({ ...stored, ...typed }, errors);
    this.meetsOn = fields.input({ name: 'meetsOn', label: this.t.meetsOn, type: 'date', required: true });
    this.papersDueOn = fields.input({ name: 'papersDueOn', label: this.t.papersDueOn, type: 'date', required: true });
    this.action = organPath(organ.id, 'moter', meeting.id);
    this.cancelAction = organPath(organ.id, 'moter', meeting.id, 'avlysning');
    this.version = String(meeting.version);
  }
}
