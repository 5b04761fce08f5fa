import { plainTextOf } from '../../shared/documents/marked-text/marked-text.js';
import { formatClock } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import type { SheetField, SheetPart } from '../answer-sheet.js';
import { choiceText } from '../choice-text.js';
import { answerAddress, draftParameter, partAddress } from '../portal/portal-address.js';
import { RichTextView } from '../rich-text-view.js';
import { sendsTyped } from '../submission/reply-kind.rules.js';
import { fillingWords } from './filling.words.js';
import { NAME_FIELD } from '../presence/said-name.js';
import { fieldNames, shownAs, tokenOf } from './typed-form.js';
import type { TypedField } from './typed-field.entity.js';
import { choicesOf } from './typed-value.js';
import type { FieldConflict } from './typing.service.js';

/** What somebody else had saved: in words, and as it is stored. */
export interface ConflictView {
  readonly place: string;
  readonly stored: string;
  readonly text: string;
  readonly choice: string | false;
  readonly rawText: string;
  readonly rawChoice: string;
}

const EMPTY_CONFLICT: ConflictView = { place: '', stored: '', text: '', choice: false, rawText: '', rawChoice: '' };

/** One place of the form: a choice, a text, or both. */
interface PlaceView {
  readonly place: string;
  readonly choices: Choices | false;
  readonly text: Field;
  readonly baseName: string;
  readonly base: string;
  readonly saved: string;
  readonly conflict: ConflictView | false;
}

interface SectionView {
  readonly label: string;
  readonly level: number;
  readonly isOpen: boolean;
  readonly isFilled: boolean;
  readonly places: readonly PlaceView[];
}

/** What the page is made from: the answer, the part shown, and how its fields stand. */
export interface FillingView {
  readonly inHand: AnswerInHand;
  readonly part: SheetPart;
  readonly fields: ReadonlyMap<string, TypedField>;
  readonly conflicts: readonly FieldConflict[];
  /** What the person has said they are called; null when their link names them. */
  readonly saidName: string | null;
}

/** The form of one draft, or of the hearing as a whole. Works without script; with it, every pause in typing saves. */
export class FillingPage extends Page {
  readonly template = 'pages/response/filling';
  override readonly layout: Layout = 'portal';
  override readonly scripts = ['keep-typing', 'rich-text'];
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly rich: RichTextView;
  readonly parts: readonly { readonly name: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly hasParts: boolean;
  readonly isStatedAlready: boolean;
  readonly hasConflicts: boolean;
  readonly action: string;
  /** The part of the answer, as the script names it to the server. */
  readonly draft: string;
  readonly whole: readonly PlaceView[];
  readonly questions: readonly PlaceView[];
  readonly sections: readonly SectionView[];
  readonly hasNext: boolean;
  /** The question for a name, for those who share the body's own link; false when the link names its holder. */
  readonly askName: Field | false;
  /** What the script copies when somebody else was first. */
  readonly emptyConflict = EMPTY_CONFLICT;

  constructor(language: Language, view: FillingView) {
    super();
    const { inHand, part } = view;
    this.t = fillingWords[language];
    this.rich = new RichTextView(language);
    this.status = view.conflicts.length > 0 ? 409 : 200;
    this.title = this.t.title(titleOf(part, language));
    this.crumbs = [{ href: answerAddress('/svar', inHand.scope), text: inHand.outline.consultation.title }];
    this.parts = inHand.parts.map((each) => partLink(each, view, language));
    this.hasParts = this.parts.length > 1;
    this.hasNext = inHand.parts.at(-1) !== part;
    this.isStatedAlready = !sendsTyped(inHand.response?.working.replyKind ?? null);
    this.hasConflicts = view.conflicts.length > 0;
    this.action = partAddress(part.draft?.id ?? null, inHand.scope);
    this.draft = draftParameter(part.draft?.id ?? null, inHand.scope.supplement);
    this.askName = view.saidName !== null && nameField(view.saidName, language);
    const places = new PlaceViews(language, view);
    this.whole = places.of((field) => field.kind === 'consultation' || field.kind === 'draft');
    this.questions = places.of((field) => field.questionId !== null && field.sectionId === null);
    this.sections = part.fields.filter((field) => field.kind === 'section').map((section) => places.section(section));
  }
}

function nameField(said: string, language: Language): Field {
  const { name: label, nameHint: hint } = fillingWords[language];
  return new FieldSet({ [NAME_FIELD]: said }).input({ name: NAME_FIELD, label, hint, autocomplete: 'name' });
}

function titleOf({ draft }: SheetPart, language: Language): string {
  return draft?.title ?? fillingWords[language].whole;
}

function partLink(
  { draft }: SheetPart,
  { part: shown, inHand }: FillingView,
  language: Language,
): FillingPage['parts'][number] {
  return {
    name: draft?.shortTitle ?? fillingWords[language].whole,
    href: partAddress(draft?.id ?? null, inHand.scope),
    isCurrent: draft?.id === shown.draft?.id,
  };
}

/** Makes the views of a part's fields. */
class PlaceViews {
  private readonly fieldSet: FieldSet;

  constructor(
    private readonly language: Language,
    private readonly view: FillingView,
  ) {
    this.fieldSet = new FieldSet(shownAs(view.fields, view.conflicts));
  }

  of(isWanted: (field: SheetField) => boolean): readonly PlaceView[] {
    return this.view.part.fields.filter(isWanted).map((field) => this.place(field));
  }

  section(section: SheetField): SectionView {
    const fields = this.view.part.fields.filter((field) => field.sectionId === section.sectionId);
    const isFilled = fields.some(({ place }) => isAnything(this.view.fields.get(place)));
    const isContested = fields.some(({ place }) => this.conflictAt(place) !== undefined);
    return {
      label: section.label,
      level: section.level,
      isOpen: isFilled || isContested,
      isFilled,
      places: fields.map((field) => this.place(field)),
    };
  }

  private place(field: SheetField): PlaceView {
    const names = fieldNames(field.place);
    const stored = this.view.fields.get(field.place);
    const conflict = this.conflictAt(field.place);
    return {
      place: field.place,
      choices: this.choices(field),
      text: this.fieldSet.textArea({ name: names.text, ...this.label(field), rows: 4 }),
      baseName: names.base,
      base: tokenOf(conflict?.stored ?? stored),
      saved: stored && !conflict ? fillingWords[this.language].saved(formatClock(stored.savedAt, this.language)) : '',
      conflict: conflict ? conflictView(field, conflict, this.language) : false,
    };
  }

  private choices(field: SheetField): Choices | false {
    const offered = choicesOf(field);
    if (offered.length === 0) return false;
    const words = fillingWords[this.language];
    const options = offered.map((value) => ({ value, text: choiceText(field.kind, value, this.language) }));
    return this.fieldSet.radios(
      { name: fieldNames(field.place).choice, label: field.kind === 'draft' ? words.draftChoice : field.label },
      [...options, { value: '', text: words.notAnswered }],
    );
  }

  private label(field: SheetField): { readonly label: string; readonly hint?: string } {
    const words = fillingWords[this.language];
    const help = field.help === null ? {} : { hint: field.help };
    switch (field.kind) {
      case 'consultation':
        return { label: words.wholeConsultation, hint: words.wholeConsultationHelp };
      case 'draft':
        return { label: words.wholeDraft };
      case 'section':
        return { label: words.sectionText(field.label) };
      case 'freeText':
        return { label: field.label, ...help };
      case 'yesPartlyNoUnsure':
      case 'choice':
        return { label: words.comment(field.label), ...help };
    }
  }

  private conflictAt(place: string): FieldConflict | undefined {
    return this.view.conflicts.find((conflict) => conflict.place === place);
  }
}

/** What somebody else had saved, in words. */
export function conflictView(field: SheetField, { place, stored }: FieldConflict, language: Language): ConflictView {
  const words = fillingWords[language];
  return {
    stored: words.conflictStored(formatClock(stored.savedAt, language)),
    text: stored.text === '' ? words.conflictEmpty : plainTextOf(stored.text),
    choice: stored.choice === null ? false : choiceText(field.kind, stored.choice, language),
    place,
    rawText: stored.text,
    rawChoice: stored.choice ?? '',
  };
}

function isAnything(field: TypedField | undefined): boolean {
  return field !== undefined && (field.text !== '' || field.choice !== null);
}
