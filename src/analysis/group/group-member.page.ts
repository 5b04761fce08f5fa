import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { groupRoleWords } from '../../consultation/working-group/working-group-member.words.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { GroupsAtDesk } from './group-desk-reader.js';
import { groupDeskWords } from './group-desk.words.js';
import { memberFields, type MemberFields } from './group-member.form.js';

/** What was typed that could not be saved, with why. */
export interface TypedMember {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly isOvertaken: boolean;
}

/** One member of a working group: who it is, the link, and leaving. */
export class GroupMemberPage extends Page {
  readonly template = 'pages/analysis/group/member';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly path: string;
  readonly version: number;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly fields: MemberFields;
  readonly mayWork: boolean;
  readonly mayRemove: boolean;
  readonly sent: string | false;
  readonly inviteWords: string;

  constructor(
    language: Language,
    { consultation, drafts, mayWork, mayRemove }: GroupsAtDesk,
    member: WorkingGroupMember,
    typed?: TypedMember,
  ) {
    super();
    this.t = groupDeskWords[language];
    this.title = member.name;
    this.status = statusOf(typed);
    const list = consultationPath(consultation.id, 'arbeidsgrupper');
    this.crumbs = [...crumbsTo(consultation, language), { href: list, text: this.t.title }];
    this.summary = errorSummary(typed?.errors ?? []);
    this.conflict = typed?.isOvertaken === true && this.t.conflict;
    this.path = `${list}/${member.id}`;
    this.version = member.version;
    const draft = drafts.find(({ draft: { id } }) => id === member.draftId)?.draft.title ?? '';
    this.facts = [
      { term: this.t.draft, text: draft },
      { term: this.t.role, text: groupRoleWords[language][member.role] },
      { term: this.t.personTitle, text: member.personTitle },
      { term: this.t.workplace, text: member.workplace },
      { term: this.t.email, text: member.email },
      { term: this.t.publishing, text: member.isPublishable ? this.t.isPublishable : this.t.isNotPublishable },
    ].filter(({ text }) => text !== '');
    const { role, name, personTitle, workplace, email, languageForm } = member;
    const publishing = member.isPublishable ? { isPublishable: 'yes' } : {};
    const stored = { role, name, personTitle, workplace, email, languageForm, ...publishing };
    this.fields = memberFields(new FieldSet(typed?.typed ?? stored, typed?.errors ?? []), language);
    this.mayWork = mayWork;
    this.mayRemove = mayRemove;
    this.sent = member.invitedAt !== null && this.t.sentOn(formatInstant(member.invitedAt, language));
    this.inviteWords = member.invitedAt === null ? this.t.invite : this.t.inviteAgain;
  }
}

function statusOf(typed: TypedMember | undefined): number {
  if (!typed) return 200;
  return typed.isOvertaken ? 409 : 422;
}
