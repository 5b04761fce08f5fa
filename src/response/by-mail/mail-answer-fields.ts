import { BODY_TYPES } from '../../register/reference/body-type.js';
import { formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices, type Field } from '../../shared/web/fields.js';
import type { Typed } from '../../shared/web/form.js';
import { answerSheetOf } from '../answer-sheet.js';
import { certaintyWords, findingsWords } from '../form/finding/findings.words.js';
import { LEAVE } from '../form/finding/merging.js';
import { placeName } from '../form/finding/place-name.js';
import { replyKindWords } from '../labels.words.js';
import { draftParameter } from '../portal/portal-address.js';
import { enteredSheet, type EnteredPart } from '../registration/entered-sheet.js';
import { registrationWords } from '../registration/registration.words.js';
import { REPLY_KINDS } from '../response-status.js';
import { submissionWords } from '../submission/submission.words.js';
import { findingName } from './mail-answer.form.js';
import type { MailAnswerView } from './mail-answer-view.js';
import { bodySignWords, mailAnswerWords, trimmedWords } from './mail-answer.words.js';
import type { FormInMail } from './mail-forms.js';
import type { MailProposal, ProposedHearing } from './mail-proposals.service.js';

interface TrimmedView {
  readonly what: string;
  readonly text: string;
}

interface FormView {
  readonly heading: string;
  readonly findings: readonly {
    readonly heading: string | false;
    readonly chosen: string | false;
    readonly text: string;
    readonly certainty: string;
    readonly place: Field;
  }[];
}

interface FieldsView extends MailAnswerView {
  readonly hearing: ProposedHearing;
}

/** The form of a proposal, with what is proposed in every field, or what was typed when it was refused. */
export class MailAnswerFields {
  readonly search: Field;
  readonly bodies: Choices | false;
  readonly newName: Field;
  readonly bodyType: Field;
  readonly draft: Field | false;
  readonly replyKind: Field;
  readonly otherName: Field;
  readonly text: Field;
  readonly putBack: Choices | false;
  readonly trimmed: readonly TrimmedView[];
  readonly files: Choices | false;
  readonly forms: readonly FormView[];
  readonly sheetTitle: string;
  readonly sheetHelp: string;
  readonly sheet: readonly EnteredPart[];
  readonly about: readonly Field[];
  readonly preliminary: Choices;
  readonly followUpOn: Field;
  readonly effect: Choices;
  readonly receipt: Choices;

  constructor(language: Language, view: FieldsView) {
    const { proposal, hearing } = view;
    const typed = view.typed ?? proposedFields(proposal, hearing);
    const fields = new FieldSet({ ...typed, sok: view.sought }, view.errors);
    const t = mailAnswerWords[language];
    const r = registrationWords[language];
    const s = submissionWords[language];
    this.search = fields.input({ name: 'sok', label: t.search, type: 'search' });
    this.bodies = bodyChoices(fields, hearing, language);
    this.newName = fields.input({ name: 'newName', label: r.newName, hint: r.newNameHint });
    const types = BODY_TYPES.map((type) => ({ value: type, text: type }));
    this.bodyType = fields.select({ name: 'bodyType', label: r.bodyType }, [
      { value: '', text: r.unknownType },
      ...types,
    ]);
    this.draft = draftField(fields, hearing, language);
    this.replyKind = kindField(fields, proposal, language);
    this.otherName = fields.input({ name: 'otherName', label: r.otherName, hint: r.otherNameHint });
    this.text = fields.textArea({ name: 'text', label: t.text, hint: t.textHint, rows: 10 });
    this.putBack = putBackBoxes(fields, proposal, language);
    this.trimmed = proposal.said.trimmed.map(({ kind, text }) => ({ what: trimmedWords[language][kind], text }));
    this.files = fileBoxes(fields, proposal, language);
    this.forms = hearing.forms.map((form) => formView(form, fields, language));
    this.sheetTitle = r.sheet;
    this.sheetHelp = r.sheetHelp;
    this.sheet = enteredSheet(answerSheetOf(hearing.outline), typed, language);
    this.about = aboutFields(fields, language);
    this.preliminary = fields.boxes({ name: 'isPreliminary', label: s.preliminary }, [
      { value: 'yes', text: s.preliminaryOption },
    ]);
    this.followUpOn = fields.input({ name: 'followUpOn', label: s.followUpOn, hint: s.followUpOnHint });
    this.effect = fields.radios({ name: 'effect', label: r.effect }, [
      { value: 'replaces', text: r.replaces },
      { value: 'supplements', text: r.supplements },
    ]);
    this.receipt = fields.boxes({ name: 'receipt', label: t.receipt }, [{ value: 'yes', text: t.receiptOption }]);
  }
}

/** What is proposed, field by field. A body that only shares a domain is shown and not chosen. */
function proposedFields(proposal: MailProposal, { bodies, hasAnswered, forms }: ProposedHearing): Typed {
  const { details, said, kind, files } = proposal;
  const { fromAddress, fromName } = details.mail;
  const likely = bodies.find(({ sign }) => sign !== 'domain');
  const rapporteur = forms.map(({ found }) => found.head.rapporteur).find((name) => name !== '');
  const targets = forms.flatMap((form) =>
    form.found.findings.map(({ place }, at) => [findingName(form, at), place ?? LEAVE] as const),
  );
  return {
    ...Object.fromEntries(targets),
    invitation: likely?.invitation.id ?? '',
    replyKind: kind?.kind ?? '',
    text: said.said,
    file: files.filter(({ isMeant }) => isMeant).map(({ at }) => String(at)),
    senderName: fromName || (rapporteur ?? fromAddress),
    senderEmail: fromAddress,
    effect: hasAnswered ? 'supplements' : 'replaces',
    receipt: 'yes',
  };
}

function bodyChoices(fields: FieldSet, { bodies, found }: ProposedHearing, language: Language): Choices | false {
  const proposed = bodies.map(({ invitation, sign }) => ({
    value: invitation.id,
    text: invitation.addressedName,
    hint: bodySignWords[language][sign],
  }));
  const others = found
    .filter(({ id }) => !bodies.some(({ invitation }) => invitation.id === id))
    .map(({ id, addressedName }) => ({ value: id, text: addressedName }));
  const choices = [...proposed, ...others];
  return choices.length > 0 && fields.radios({ name: 'invitation', label: mailAnswerWords[language].body }, choices);
}

function draftField(fields: FieldSet, { outline }: ProposedHearing, language: Language): Field | false {
  const words = registrationWords[language];
  if (outline.drafts.length === 0) return false;
  return fields.select({ name: 'utkast', label: words.draft }, [
    { value: draftParameter(null), text: words.whole },
    ...outline.drafts.map(({ draft }) => ({ value: draft.id, text: draft.title })),
  ]);
}

function kindField(fields: FieldSet, { kind }: MailProposal, language: Language): Field {
  const words = registrationWords[language];
  const hint = kind === null ? {} : { hint: mailAnswerWords[language].kindHint(kind.words) };
  return fields.select({ name: 'replyKind', label: words.replyKind, ...hint }, [
    { value: '', text: words.kindFromContent },
    ...REPLY_KINDS.map((value) => ({ value, text: replyKindWords[language][value] })),
  ]);
}

function putBackBoxes(fields: FieldSet, { said }: MailProposal, language: Language): Choices | false {
  const t = mailAnswerWords[language];
  if (said.trimmed.length === 0) return false;
  const boxes = said.trimmed.map(({ kind }, at) => ({
    value: String(at),
    text: t.putBack(trimmedWords[language][kind].toLowerCase()),
  }));
  return fields.boxes({ name: 'putBack', label: t.trimmed }, boxes);
}

function formView(form: FormInMail, fields: FieldSet, language: Language): FormView {
  const t = mailAnswerWords[language];
  const places = form.index.places.map((known) => ({ value: known.field.place, text: placeName(known, language) }));
  return {
    heading: t.formHeading(form.file.filename),
    findings: form.found.findings.map(({ heading, text, spoken, certainty }, at) => ({
      heading: heading || false,
      chosen: spoken || false,
      text,
      certainty: certaintyWords[language][certainty],
      place: fields.select({ name: findingName(form, at), label: findingsWords[language].where(at + 1) }, [
        ...places,
        { value: LEAVE, text: t.leave },
      ]),
    })),
  };
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

function fileBoxes(fields: FieldSet, { files }: MailProposal, language: Language): Choices | false {
  const t = mailAnswerWords[language];
  if (files.length === 0) return false;
  return fields.boxes(
    { name: 'file', label: t.files, hint: t.filesHint },
    files.map(({ at, filename, sizeBytes }) => ({
      value: String(at),
      text: t.fileText(filename, formatSize(sizeBytes, language)),
    })),
  );
}
