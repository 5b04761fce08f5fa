import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressOfText, withText } from '../asked-text.js';
import { blockViews, type BlockView } from '../block-view.js';
import { groupsOf } from '../document/letter-document.js';
import { signatureLines } from '../document/signature-lines.js';
import { LetterEmail } from '../email/letter.email.js';
import { kindWords } from '../kind.words.js';
import type { LetterKind } from '../letter-occasion.js';
import type { FoundRecipient } from '../letter-recipients.js';
import { letterTextWords } from '../letter-text.words.js';
import { formWords } from '../template/letter-template.words.js';
import type { PreviewedLetter } from './preview.service.js';
import { previewWords } from './preview.words.js';

/** What was looked for among the recipients. */
export interface RecipientSearch {
  readonly isLocked: boolean;
  readonly text: string;
  readonly found: readonly FoundRecipient[];
}

interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href: false;
}

/** One letter as its recipient gets it: the e-mail, and the text that the PDF holds. */
export class PreviewPage extends Page {
  readonly template = 'pages/letter/preview/letter';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly isLocked: boolean;
  readonly search: string;
  readonly found: readonly { readonly href: string; readonly name: string; readonly form: string }[];
  readonly hasFound: boolean;
  readonly tabs: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly facts: readonly Fact[];
  readonly pdfHref: string;
  readonly editHref: string;
  readonly proofAction: string;
  readonly invitationId: string;
  readonly kind: LetterKind;
  /** True for a kind that is shown with an invented occasion. */
  readonly isExample: boolean;
  readonly languageForm: LanguageForm;
  readonly email: { readonly subject: string; readonly blocks: readonly BlockView[]; readonly facts: readonly Fact[] };
  readonly linkAbsent: string;
  readonly heading: string;
  readonly blocks: readonly BlockView[];
  readonly signature;
  readonly groups: readonly { readonly heading: string; readonly names: readonly string[]; readonly count: string }[];
  readonly hasGroups: boolean;

  constructor(language: Language, letter: PreviewedLetter, search: RecipientSearch) {
    super();
    const { matter, recipient, merged, invitation } = letter;
    const { consultation } = matter.outline;
    this.t = previewWords[language];
    this.title = this.t.title;
    this.languageForm = recipient.languageForm;
    const letters = consultationPath(consultation.id, 'brev');
    const text = { kind: letter.kind, languageForm: this.languageForm };
    const editHref = addressOfText(consultation.id, text);
    this.kind = letter.kind;
    this.crumbs = [...crumbsTo(consultation, language), { href: editHref, text: kindWords[language][letter.kind] }];
    this.isExample = letter.kind !== 'announcement';
    this.editHref = editHref;
    this.path = `${letters}/forhandsvisning`;
    this.isLocked = search.isLocked;
    this.search = search.text;
    this.found = search.found.map((found) => this.foundRow(found, language));
    this.hasFound = this.found.length > 0;
    this.tabs = LANGUAGE_FORMS.map((form) => this.tab(form, invitation !== null, language));
    this.facts = this.factsOf(letter, language);
    this.invitationId = invitation?.id ?? '';
    this.pdfHref = withText(`${this.path}.pdf`, text, invitation === null ? {} : { mottaker: invitation.id });
    this.proofAction = `${letters}/prove`;
    const email = new LetterEmail(letter, { address: '', name: recipient.name }, '');
    this.email = {
      subject: email.subject,
      blocks: blockViews(merged.email, 3),
      facts: email.facts.map((fact) => ({ ...fact, href: false })),
    };
    this.linkAbsent = email.t.linkAbsent;
    this.heading = merged.heading;
    this.blocks = blockViews(merged.body, 3);
    this.signature = signatureLines(matter, this.languageForm);
    const groups = groupsOf(matter.bodies, letterTextWords[this.languageForm].otherBodies);
    this.groups = groups.map((group) => ({ ...group, count: this.t.bodies(group.names.length) }));
    this.hasGroups = this.groups.length > 0;
  }

  private foundRow({ id, addressedName, languageForm }: FoundRecipient, language: Language) {
    const text = { kind: this.kind, languageForm };
    const href = withText(this.path, text, { mottaker: id, ...(this.search === '' ? {} : { sok: this.search }) });
    return { href, name: addressedName, form: formWords[language][languageForm] };
  }

  private tab(form: LanguageForm, isOneOfTheInvited: boolean, language: Language) {
    return {
      href: withText(this.path, { kind: this.kind, languageForm: form }),
      text: formWords[language][form],
      isCurrent: !isOneOfTheInvited && form === this.languageForm,
    };
  }

  private factsOf(
    { recipient, invitation, templateNumber, filename, papers }: PreviewedLetter,
    language: Language,
  ): Fact[] {
    const facts = [
      [this.t.recipient, recipient.name],
      [this.t.languageForm, formWords[language][recipient.languageForm]],
      [this.t.text, templateNumber === 0 ? this.t.standardText : this.t.version(templateNumber)],
      [this.t.filename, filename],
      ...(papers.length > 0 ? [[this.t.papers, papers.map((paper) => paper.filename).join(', ')]] : []),
      ...(invitation ? [[this.t.address, invitation.email ?? this.t.noAddress]] : []),
    ];
    return facts.map(([term = '', text = '']) => ({ term, text, href: false }));
  }
}
