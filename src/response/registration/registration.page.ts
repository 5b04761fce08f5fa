import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { BODY_TYPES } from '../../register/reference/body-type.js';
import { newId } from '../../shared/database/id.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { answersWords } from '../answers/answers.words.js';
import { channelWords, replyKindWords } from '../labels.words.js';
import { draftParameter } from '../portal/portal-address.js';
import { REPLY_KINDS } from '../response-status.js';
import { submissionWords } from '../submission/submission.words.js';
import { answerSheetOf } from '../answer-sheet.js';
import { enteredSheet, type EnteredPart } from './entered-sheet.js';
import { ENTERED_CHANNELS } from './received-by.form.js';
import { receivedByFields, type ReceivedByFields } from './received-by-fields.js';
import { registrationWords } from './registration.words.js';

/** What the page is made from: what was sought among the bodies and found, and the form as it was refused, if it was. */
export interface RegistrationView {
  readonly outline: ConsultationOutline;
  readonly sought: string;
  readonly found: readonly Invitation[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Entering an answer that came in another way than by the portal. */
export class RegistrationPage extends Page {
  readonly template = 'pages/response/registration';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly search: Field;
  readonly action: string;
  readonly sought: string;
  readonly bodies: Choices | false;
  readonly nothingFound: boolean;
  readonly newName: Field;
  readonly bodyType: Field;
  readonly draft: Field | false;
  readonly channel: Choices;
  readonly by: ReceivedByFields;
  readonly fields: readonly Field[];
  readonly sheet: readonly EnteredPart[];
  readonly files: Field;
  readonly about: readonly Field[];
  readonly preliminary: Choices;
  readonly followUpOn: Field;
  readonly effect: Choices;
  readonly formKey: string;

  constructor(language: Language, view: RegistrationView) {
    super();
    const { consultation } = view.outline;
    const answers = consultationPath(consultation.id, 'svar');
    this.t = registrationWords[language];
    this.title = this.t.title;
    this.status = view.errors.length > 0 ? 422 : 200;
    this.crumbs = [...crumbsTo(consultation, language), { href: answers, text: answersWords[language].title }];
    this.summary = errorSummary(view.errors);
    const fields = new FieldSet({ effect: 'replaces', ...view.typed, sok: view.sought }, view.errors);
    this.search = fields.input({ name: 'sok', label: this.t.search, type: 'search' });
    this.action = `${answers}/ny`;
    this.sought = view.sought;
    this.bodies = bodiesOf(fields, view.found, this.t.body);
    this.nothingFound = view.sought !== '' && view.found.length === 0;
    this.newName = fields.input({ name: 'newName', label: this.t.newName, hint: this.t.newNameHint });
    this.bodyType = fields.select({ name: 'bodyType', label: this.t.bodyType }, [
      { value: '', text: this.t.unknownType },
      ...BODY_TYPES.map((type) => ({ value: type, text: type })),
    ]);
    this.draft = draftField(fields, view.outline, language);
    this.channel = fields.radios(
      { name: 'channel', label: this.t.channel },
      ENTERED_CHANNELS.map((channel) => ({ value: channel, text: channelWords[language][channel] })),
    );
    this.by = receivedByFields(fields, language);
    this.fields = contentFields(fields, language);
    this.sheet = enteredSheet(answerSheetOf(view.outline), view.typed, language);
    this.files = fields.input({ name: 'files', label: this.t.files, hint: this.t.filesHint, type: 'file' });
    this.about = aboutFields(fields, language);
    const words = submissionWords[language];
    this.preliminary = fields.boxes({ name: 'isPreliminary', label: words.preliminary }, [
      { value: 'yes', text: words.preliminaryOption },
    ]);
    this.followUpOn = fields.input({ name: 'followUpOn', label: words.followUpOn, hint: words.followUpOnHint });
    this.effect = fields.radios({ name: 'effect', label: this.t.effect }, [
      { value: 'replaces', text: this.t.replaces },
      { value: 'supplements', text: this.t.supplements },
    ]);
    const formKey = view.typed['formKey'];
    this.formKey = typeof formKey === 'string' && formKey !== '' ? formKey : newId();
  }
}

function bodiesOf(fields: FieldSet, found: readonly Invitation[], legend: string): Choices | false {
  if (found.length === 0) return false;
  const choices = found.map((invitation) => ({ value: invitation.id, text: invitation.addressedName }));
  return fields.radios({ name: 'invitation', label: legend }, choices);
}

function draftField(fields: FieldSet, outline: ConsultationOutline, language: Language): Field | false {
  const words = registrationWords[language];
  if (outline.drafts.length === 0) return false;
  return fields.select({ name: 'utkast', label: words.draft }, [
    { value: draftParameter(null), text: words.whole },
    ...outline.drafts.map(({ draft }) => ({ value: draft.id, text: draft.title })),
  ]);
}

function contentFields(fields: FieldSet, language: Language): readonly Field[] {
  const words = registrationWords[language];
  const kinds = REPLY_KINDS.map((kind) => ({ value: kind, text: replyKindWords[language][kind] }));
  return [
    fields.input({ name: 'receivedOn', label: words.receivedOn, hint: words.receivedOnHint, required: true }),
    fields.select({ name: 'replyKind', label: words.replyKind }, [
      { value: '', text: words.kindFromContent },
      ...kinds,
    ]),
    fields.input({ name: 'otherName', label: words.otherName, hint: words.otherNameHint }),
    fields.textArea({ name: 'text', label: words.text, hint: words.textHint, rows: 6 }),
  ];
}

function aboutFields(fields: FieldSet, language: Language): readonly Field[] {
  const words = registrationWords[language];
  const about = submissionWords[language];
  return [
    fields.input({ name: 'senderName', label: words.senderName, required: true }),
    fields.input({ name: 'senderEmail', label: words.senderEmail, hint: words.senderEmailHint, type: 'email' }),
    fields.textArea({ name: 'onBehalfOf', label: words.onBehalfOf, hint: words.onBehalfOfHint, rows: 3 }),
    fields.input({ name: 'adoptedOn', label: about.adoptedOn, hint: about.adoptedOnHint }),
  ];
}
