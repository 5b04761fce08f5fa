import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { groupRoleWords } from '../../consultation/working-group/working-group-member.words.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import type { GroupsAtDesk } from './group-desk-reader.js';
import { groupDeskWords } from './group-desk.words.js';
import { memberFields, type MemberFields } from './group-member.form.js';

interface MemberRow {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly role: string;
  readonly invited: string;
  readonly isInvited: boolean;
  readonly proposals: number;
}

interface GroupRow {
  readonly id: string;
  readonly draft: string;
  readonly tableLabel: string;
  readonly members: readonly MemberRow[];
  readonly hasMembers: boolean;
}

/** The working groups of a hearing, a table for each draft, and the form that adds to them. */
export class GroupDeskPage extends Page {
  readonly template = 'pages/analysis/group/desk';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly summary: ErrorSummary;
  readonly path: string;
  readonly groups: readonly GroupRow[];
  readonly hasGroups: boolean;
  readonly mayWork: boolean;
  readonly draft: Field;
  readonly fields: MemberFields;

  constructor(
    private readonly language: Language,
    view: GroupsAtDesk,
    typed: Typed = { role: 'member', languageForm: 'nb' },
    errors: readonly FieldError[] = [],
  ) {
    super();
    const { consultation, drafts, mayWork, proposals } = view;
    this.t = groupDeskWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'groups', language);
    this.summary = errorSummary(errors);
    this.path = consultationPath(consultation.id, 'arbeidsgrupper');
    this.groups = drafts.map(({ draft, members }) => ({
      id: draft.id,
      draft: draft.title,
      tableLabel: this.t.tableLabel(draft.title),
      members: members.map((member) => this.rowOf(member, proposals.get(member.id) ?? 0)),
      hasMembers: members.length > 0,
    }));
    this.hasGroups = this.groups.length > 0;
    this.mayWork = mayWork;
    const fields = new FieldSet(typed, errors);
    this.draft = fields.select({ name: 'draftId', label: this.t.draft, required: true }, [
      { value: '', text: this.t.chooseDraft },
      ...drafts.map(({ draft }) => ({ value: draft.id, text: draft.title })),
    ]);
    this.fields = memberFields(fields, language);
  }

  private rowOf(member: WorkingGroupMember, proposals: number): MemberRow {
    const { id, name, personTitle, workplace, role, invitedAt } = member;
    return {
      href: `${this.path}/${id}`,
      name,
      about: [personTitle, workplace].filter((part) => part !== '').join(', '),
      role: groupRoleWords[this.language][role],
      invited: invitedAt === null ? this.t.notInvited : formatInstant(invitedAt, this.language),
      isInvited: invitedAt !== null,
      proposals,
    };
  }
}
