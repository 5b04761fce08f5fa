import type { HostKind } from '../../identity/host/host.entity.js';
import type { CategorySummary } from '../../register/recipient-source.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { consultationPath, crumbsTo } from '../consultation-crumbs.js';
import type { Consultation } from '../consultation.entity.js';
import { editingOf, editingWords, type Editing } from '../editing.words.js';
import type { Invitation } from '../invitation/invitation.entity.js';
import type { RecipientExclusion } from './recipient-exclusion.entity.js';
import type { RecipientListLine } from './recipient-list-line.entity.js';
import type { BodyToChoose, GroupToChoose, RecipientChoices } from './recipient-reader.js';
import { countByCategory, recipientKey } from './recipient.rules.js';
import { listStateWords, recipientWords } from './recipient.words.js';

/** All that the page of recipients shows. */
export interface RecipientsInView {
  readonly consultation: Consultation;
  readonly mayEdit: boolean;
  readonly hostKind: HostKind;
  readonly chosen: RecipientChoices;
  readonly categories: readonly CategorySummary[];
  readonly groups: readonly GroupToChoose[];
  readonly singles: readonly BodyToChoose[];
  readonly search: string;
  readonly found: readonly BodyToChoose[];
  /** The snapshot of a locked list; null before it is locked. */
  readonly snapshot: { readonly invited: readonly Invitation[]; readonly lines: readonly RecipientListLine[] } | null;
}

interface Figure {
  readonly term: string;
  readonly value: string;
}

interface CategoryRow {
  readonly name: string;
  /** Empty in a locked list, where only the lines are kept. */
  readonly recipients: string;
  readonly lines: string;
}

/** Choosing who is asked: by category, by group, one by one; who is left out; and how far the list is. */
export class RecipientsPage extends Page {
  readonly template = 'pages/consultation/recipient/recipients';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly edit;
  readonly editing: Editing;
  readonly path: string;
  readonly state: string;
  readonly stateText: string;
  readonly isDraft: boolean;
  readonly isReady: boolean;
  readonly isLocked: boolean;
  readonly mayChoose: boolean;
  readonly figures: readonly Figure[];
  readonly withoutAddress: string | false;
  readonly unreached: readonly string[];
  readonly hasRegister: boolean;
  /** True at an association, whose register is its members, while some category is not chosen. */
  readonly mayChooseAll: boolean;
  readonly categories: Choices;
  readonly groups: Choices | false;
  readonly singles: readonly BodyToChoose[];
  readonly search: string;
  readonly found: readonly BodyToChoose[];
  readonly isEmptySearch: boolean;
  readonly perCategory: readonly CategoryRow[];
  readonly exclusions: readonly {
    readonly id: string;
    readonly name: string;
    readonly reason: string;
    readonly by: string;
  }[];

  constructor(
    private readonly language: Language,
    view: RecipientsInView,
  ) {
    super();
    const { chosen, consultation, snapshot } = view;
    this.t = recipientWords[language];
    this.edit = editingWords[language];
    this.title = this.t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.path = consultationPath(consultation.id, 'mottakere');
    this.editing = editingOf(view, language);
    const { state } = chosen.list;
    this.state = listStateWords[language][state];
    this.isDraft = state === 'draft';
    this.isReady = state === 'ready';
    this.isLocked = state === 'locked';
    this.stateText = { draft: this.t.draftText, ready: this.t.readyText, locked: this.t.lockedText }[state];
    this.mayChoose = this.editing.isEditable && !this.isLocked;
    const invited = snapshot?.invited ?? chosen.recipients;
    const without = invited.filter(({ email }) => email === null).length;
    this.withoutAddress = without > 0 && this.t.withoutAddressNotice(without);
    this.figures = this.figuresOf(view, invited.length, without);
    this.unreached = snapshot ? [] : chosen.unreached.map(({ group, through }) => this.t.unreached(group, through));
    this.hasRegister = view.categories.length > 0 || view.groups.length > 0;
    const ticked = this.ticked(chosen);
    const isAssociation = view.hostKind === 'association';
    this.mayChooseAll = isAssociation && view.categories.some(({ id }) => !ticked.categories.includes(id));
    const fields = new FieldSet(ticked);
    this.categories = this.categoryBoxes(fields, view.categories);
    this.groups = view.groups.length > 0 && this.groupBoxes(fields, view.groups);
    this.singles = view.singles;
    this.search = view.search;
    this.found = view.found;
    this.isEmptySearch = view.search !== '' && view.found.length === 0;
    this.perCategory = this.categoryRows(view);
    this.exclusions = this.exclusionRows(chosen);
  }

  private figuresOf({ chosen, snapshot }: RecipientsInView, invited: number, without: number): Figure[] {
    const number = (value: number): string => formatNumber(value, this.language);
    return [
      { term: this.t.invited, value: number(invited) },
      { term: this.t.withoutAddress, value: number(without) },
      { term: this.t.excludedCount, value: number(chosen.exclusions.length) },
      { term: this.t.printedLines, value: number((snapshot?.lines ?? chosen.lines).length) },
    ];
  }

  private ticked({ choices }: RecipientChoices): {
    readonly categories: readonly string[];
    readonly groups: readonly string[];
  } {
    const of = (kind: 'category' | 'group'): string[] =>
      choices.filter((choice) => choice.kind === kind).map((choice) => choice.targetId);
    return { categories: of('category'), groups: of('group') };
  }

  private categoryBoxes(fields: FieldSet, categories: readonly CategorySummary[]): Choices {
    const options = categories.map(({ id, name, organisations, groups }) => ({
      value: id,
      text: `${name} (${this.t.bodyCount(organisations)}${groups === 0 ? '' : this.t.groupsToo(groups)})`,
    }));
    return fields.boxes({ name: 'categories', label: this.t.categories, hint: this.t.categoriesHint }, options);
  }

  private groupBoxes(fields: FieldSet, groups: readonly GroupToChoose[]): Choices {
    const options = groups.map((group) => ({ value: group.id, text: `${group.name} (${this.groupText(group)})` }));
    return fields.boxes({ name: 'groups', label: this.t.groups, hint: this.t.groupsHint }, options);
  }

  private groupText({ members, through }: GroupToChoose): string {
    if (through !== null) return this.t.groupThrough(through);
    return members === 0 ? this.t.groupAlone : this.t.groupCount(members);
  }

  private categoryRows({ chosen, snapshot }: RecipientsInView): CategoryRow[] {
    const lines = snapshot?.lines ?? chosen.lines;
    const recipients = countByCategory(chosen.recipients);
    const names = [...new Set(lines.map((line) => line.category))];
    return names.map((name) => ({
      name: name === '' ? this.t.otherCategory : name,
      recipients: snapshot ? '' : formatNumber(recipients.get(name) ?? 0, this.language),
      lines: formatNumber(lines.filter((line) => line.category === name).length, this.language),
    }));
  }

  private exclusionRows({ exclusions, excluded }: RecipientChoices): RecipientsPage['exclusions'] {
    const chosen = new Set(excluded.map(recipientKey));
    const nameOf = (exclusion: RecipientExclusion): string =>
      chosen.has(recipientKey(exclusion)) ? exclusion.name : `${exclusion.name} (${this.t.notChosen})`;
    return exclusions.map((exclusion) => ({
      id: exclusion.id,
      name: nameOf(exclusion),
      reason: exclusion.reason,
      by: this.t.excludedBy(exclusion.createdByName),
    }));
  }
}
