import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { typedText } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { RegisteringRefusal } from './registering.page.js';
import { registeringWords } from './registering.words.js';
import type { RegisteringView } from './registering.service.js';

/** What the page is made from. */
export interface MovingView {
  readonly registering: RegisteringView;
  /** The hearings of the host that receive answers. */
  readonly hearings: readonly { readonly id: string; readonly title: string }[];
  readonly targetId: string;
  readonly found: readonly Invitation[];
  readonly form: RegisteringRefusal;
}

/** Where an answer that came to the wrong place belongs: first the hearing and a search, then the body and why. */
export class MovingPage extends Page {
  readonly template = 'pages/response/registering/moving';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly hearing: Field;
  readonly search: Field;
  readonly searched: string | false;
  readonly bodies: Choices | false;
  readonly reason: Field;
  readonly action: string;
  readonly targetId: string;
  readonly sought: string;
  readonly backHref: string;

  constructor(language: Language, view: MovingView) {
    super();
    const { outline, response, invitation } = view.registering.answer;
    const { consultation } = outline;
    const path = consultationPath(consultation.id, 'registrering', response.id);
    const { typed, errors } = view.form;
    const fields = new FieldSet({ ...typed, horing: view.targetId }, errors);
    const bodies = view.found.filter(({ id }) => id !== invitation.id);
    this.t = registeringWords[language];
    this.title = this.t.moveTitle;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = [
      ...crumbsTo(consultation, language),
      { href: path, text: this.t.answerTitle(invitation.addressedName) },
    ];
    this.summary = errorSummary(errors);
    this.hearing = fields.select(
      { name: 'horing', label: this.t.targetHearing },
      view.hearings.map(({ id, title }) => ({ value: id, text: title })),
    );
    this.search = fields.input({ name: 'sok', label: this.t.search, type: 'search' });
    this.sought = typedText(typed, 'sok');
    this.searched = this.sought !== '' && bodies.length === 0 && this.t.noBodies;
    this.bodies =
      bodies.length > 0 &&
      fields.radios(
        { name: 'invitation', label: this.t.chooseBody },
        bodies.map(({ id, addressedName }) => ({ value: id, text: addressedName })),
      );
    this.reason = fields.textArea({ name: 'reason', label: this.t.reason, rows: 3, required: true });
    this.action = `${path}/flytting`;
    this.targetId = view.targetId;
    this.backHref = path;
  }
}
