import { blockViews, type BlockView } from '../../letter/block-view.js';
import { signatureLines, type SignatureLines } from '../../letter/document/signature-lines.js';
import { LetterEmail } from '../../letter/email/letter.email.js';
import { kindWords } from '../../letter/kind.words.js';
import type { PreviewedLetter } from '../../letter/preview/preview.service.js';
import { previewWords } from '../../letter/preview/preview.words.js';
import { formWords } from '../../letter/template/letter-template.words.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import { LANGUAGE_FORMS, type Language, type LanguageForm } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import { dispatchCrumbs, planPath } from '../dispatch-paths.js';
import type { PlanFact } from './plan-facts.js';
import type { PlanView } from './plan-overview.service.js';

const MOST_FOUND = 20;

/** The letter of a plan as one recipient would get it, with the e-mail that carries it. */
export class PlanLetterPage extends Page {
  readonly template = 'pages/dispatch/plan/letter';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly path: string;
  readonly search: string;
  readonly found: readonly { readonly href: string; readonly name: string; readonly form: string }[];
  readonly hasFound: boolean;
  readonly tabs: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly facts: readonly PlanFact[];
  readonly pdfHref: string;
  readonly invitationId: string;
  readonly languageForm: LanguageForm;
  readonly email: {
    readonly subject: string;
    readonly blocks: readonly BlockView[];
    readonly facts: readonly PlanFact[];
  };
  readonly linkAbsent: string;
  readonly heading: string;
  readonly blocks: readonly BlockView[];
  readonly signature: SignatureLines;

  constructor(language: Language, view: PlanView, letter: PreviewedLetter, search: string) {
    super();
    const { consultation, plan } = view;
    const { recipient, merged, invitation, matter } = letter;
    const back = { href: planPath(consultation.id, plan.id), text: kindWords[language][plan.kind] };
    this.t = previewWords[language];
    this.title = this.t.title;
    this.crumbs = dispatchCrumbs(consultation, language, back);
    this.path = `${back.href}/brev`;
    this.search = search;
    this.languageForm = recipient.languageForm;
    this.found = this.foundIn(view, language);
    this.hasFound = this.found.length > 0;
    this.tabs = LANGUAGE_FORMS.map((form) => ({
      href: addressWith(this.path, { malform: form }),
      text: formWords[language][form],
      isCurrent: invitation === null && form === this.languageForm,
    }));
    this.facts = this.factsOf(letter, language);
    this.invitationId = invitation?.id ?? '';
    this.pdfHref = addressWith(`${this.path}.pdf`, { mottaker: this.invitationId, malform: this.languageForm });
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
  }

  /** The first of those who would get it whose names hold the text. */
  private foundIn({ list }: PlanView, language: Language): PlanLetterPage['found'] {
    const wanted = foldForSearch(this.search);
    return list.reached
      .filter(({ searchText }) => searchText.includes(wanted))
      .slice(0, MOST_FOUND)
      .map(({ id, addressedName, languageForm }) => ({
        href: addressWith(this.path, { mottaker: id, sok: this.search }),
        name: addressedName,
        form: formWords[language][languageForm],
      }));
  }

  private factsOf(letter: PreviewedLetter, language: Language): readonly PlanFact[] {
    const { recipient, invitation, templateNumber, filename } = letter;
    const facts: [string, string][] = [
      [this.t.recipient, recipient.name],
      [this.t.languageForm, formWords[language][recipient.languageForm]],
      [this.t.text, templateNumber === 0 ? this.t.standardText : this.t.version(templateNumber)],
      [this.t.filename, filename],
      [this.t.address, invitation === null ? '' : (invitation.email ?? this.t.noAddress)],
    ];
    return facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text, href: false }));
  }
}
