import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { ConsultationService } from '../../../src/consultation/consultation.service.js';
import { DraftService } from '../../../src/consultation/draft/draft.service.js';
import { Draft, type DraftKind } from '../../../src/consultation/draft/draft.entity.js';
import { OutlineService } from '../../../src/consultation/draft/outline.service.js';
import { QuestionService } from '../../../src/consultation/question/question.service.js';
import type { QuestionKind, QuestionScope } from '../../../src/consultation/question/question.entity.js';
import { ListLocking } from '../../../src/consultation/recipient/list-locking.service.js';
import { RecipientReader } from '../../../src/consultation/recipient/recipient-reader.js';
import { RecipientService } from '../../../src/consultation/recipient/recipient.service.js';
import { DispatchService } from '../../../src/dispatch/dispatch.service.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { Host } from '../../../src/identity/host/host.entity.js';
import { ApprovalService } from '../../../src/letter/approval/approval.service.js';
import { DEFAULT_TEMPLATES } from '../../../src/letter/template/default-templates.js';
import type { LetterTexts } from '../../../src/letter/merge/letter-merge.js';
import { LetterTemplateService } from '../../../src/letter/template/letter-template.service.js';
import { RegisterImportService } from '../../../src/register/import/register-import.service.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import { addCast } from '../../people/cast.js';
import type { TestApp } from '../app.js';
import { directoratePeople, type HearingPeople } from '../hearing.js';
import { documentOf } from '../hearing/hearing-content.js';

/**
 * The hearing on nationwide pathways for mental health and addiction in 2024: three pathways and a code guide, seven questions,
 * separate answers. The days and subjects are real; the outer deadline is not public and is taken to be 13 May.
 */
export const CASE_2024 = {
  title: 'Nasjonale pasientforløp psykisk helse og rus',
  caseNumber: '24/1044',
  umbrella: 'Den norske legeforening',
  registeredEmail: 'post@legeforeningen.example',
  sentOn: CalendarDay.of('2024-02-14'),
  deadlineOn: CalendarDay.of('2024-05-13'),
  innerDeadlineOn: CalendarDay.of('2024-04-15'),
} as const;

const DRAFTS: readonly (readonly [string, DraftKind])[] = [
  ['Barn og unge', 'pathway'],
  ['Voksne', 'pathway'],
  ['Rusbehandling', 'pathway'],
  ['Kodeveileder', 'codeGuide'],
];

const QUESTIONS: readonly (readonly [QuestionKind, QuestionScope, string])[] = [
  ['yesPartlyNoUnsure', 'eachDraft', 'Er teksten lett å lese?'],
  ['yesPartlyNoUnsure', 'eachDraft', 'Blir arbeidet med forløpet enklere?'],
  ['yesPartlyNoUnsure', 'eachDraft', 'Får bruker og pårørende medvirke nok?'],
  ['yesPartlyNoUnsure', 'eachDraft', 'Er samhandlingen ivaretatt?'],
  ['yesPartlyNoUnsure', 'eachDraft', 'Kan forløpet tilpasses den enkelte?'],
  ['freeText', 'eachDraft', 'Dekker kodene det viktigste?'],
  ['freeText', 'consultation', 'Hva kan bli vanskelig å gjennomføre?'],
];

/** The hearing of the directorate, open, with its drafts in order and the link of each body by its name. */
export interface OuterCase {
  readonly people: HearingPeople;
  readonly id: string;
  readonly drafts: readonly Draft[];
}

/** Opens the hearing of the directorate, on 14 February 2024, to the umbrella and one more body. */
export async function outerCase(test: TestApp): Promise<OuterCase> {
  test.clock.moveTo(CASE_2024.sentOn.startsAt());
  const cast = await addCast(test);
  // The association of the cast is another one here, since this one gets its host from its letter.
  const another = { name: 'Den norske tannlegeforening' };
  await test.database.write((transaction) => transaction.update(Host, { id: cast.medicalAssociation.id }, another));
  const people = await directoratePeople(test, cast);
  const { adviser } = people;
  const lines = [
    'Navn;Kategori;E-post;Målform',
    `${CASE_2024.umbrella};Organisasjoner;${CASE_2024.registeredEmail};bokmål`,
    'Bodø kommune;Kommuner;postmottak@bodo.example;bokmål',
  ];
  const file = { filename: 'instanser.csv', bytes: Buffer.from(lines.join('\n')) };
  await test.app.get(RegisterImportService, { strict: false }).carryOut(adviser, adviser.hostId, { file });
  const { id } = await test.app.get(ConsultationService, { strict: false }).create(adviser, {
    title: CASE_2024.title,
    caseNumber: CASE_2024.caseNumber,
    programme: CASE_2024.title,
    background: 'Forløpene fra 2019 skal bli kortere og enklere å bruke.',
    goals: 'Likeverdige tjenester, bedre samhandling og større medvirkning.',
    notUnderConsultation: 'De fire forløpene for enkelte tilstander er ikke på høring.',
    mainChanges: 'Tekstene er kortere, ansvaret er plassert, og kodene er blitt seks i stedet for seksten.',
    shortSummary: 'Direktoratet har skrevet om tre forløp og en kodeveileder. Si hva dere mener om hvert av dem.',
    ...{ contactName: adviser.name, contactPhone: '22 00 00 00', contactEmail: 'randi@helsedir.example' },
    ...{ caseOfficerId: adviser.id, samiParliament: 'no', samiParliamentReason: 'Ikke berørt.' },
    ...{ answers: 'onePerDraft', deadlineOn: CASE_2024.deadlineOn, shortDeadlineReason: '' },
    signatories: [{ name: 'Didrik Direktør', title: 'avdelingsdirektør', signing: 'inOwnName' }],
  });
  const drafts: Draft[] = [];
  for (const [shortTitle, kind] of DRAFTS) drafts.push(await addDraft(test, adviser, id, shortTitle, kind));
  await ask(test, adviser, id);
  await sendToAll(test, people, id);
  return { people, id, drafts };
}

/** Chooses everybody in the register, locks the list, writes the standard letter, approves it and sends it. */
export async function sendToAll(
  test: TestApp,
  { adviser, approver }: HearingPeople,
  id: string,
  texts: LetterTexts = DEFAULT_TEMPLATES.nb,
): Promise<void> {
  const get = <T>(type: abstract new (...given: never[]) => T): T => test.app.get(type, { strict: false });
  await get(RecipientService).chooseAll(adviser, id);
  await get(RecipientService).makeReady(adviser, id);
  const consultation = await test.database.reader.findOneByOrFail(Consultation, { id });
  const { digest } = await get(RecipientReader).chosen(consultation);
  await get(ListLocking).lock(adviser, id, digest);
  const letter = { languageForm: 'nb', seenNumber: 0, texts } as const;
  await get(LetterTemplateService).save(adviser, id, letter);
  await get(ApprovalService).submit(adviser, id);
  await get(ApprovalService).approve(approver, id, await get(ApprovalService).digestOf(id));
  await get(DispatchService).start(adviser, id, await get(ApprovalService).digestOf(id));
  await test.work();
}

async function addDraft(
  test: TestApp,
  adviser: PersonActor,
  consultationId: string,
  shortTitle: string,
  kind: DraftKind,
): Promise<Draft> {
  const consultation = await test.database.reader.findOneByOrFail(Consultation, { id: consultationId });
  const file = await documentOf(test, shortTitle, `${shortTitle.toLowerCase().replaceAll(' ', '-')}.docx`);
  const title = kind === 'pathway' ? `Nasjonalt pasientforløp: ${shortTitle.toLowerCase()}` : shortTitle;
  const drafts = test.app.get(DraftService, { strict: false });
  const draft = await drafts.add(adviser, consultation.id, { title, shortTitle, kind }, file);
  const { version } = await test.database.reader.findOneByOrFail(Draft, { id: draft.id });
  const written = await test.app.get(OutlineService, { strict: false }).write(adviser, draft, version, [
    { level: 1, number: '1', title: 'Henvisning og oppstart' },
    { level: 1, number: '2', title: 'Kartlegging og utredning' },
    { level: 1, number: '3', title: 'Behandling og oppfølging' },
  ]);
  if (!written.ok) throw new Error('The outline was refused');
  return test.database.reader.findOneByOrFail(Draft, { id: draft.id });
}

async function ask(test: TestApp, adviser: PersonActor, consultationId: string): Promise<void> {
  const questions = test.app.get(QuestionService, { strict: false });
  const rest = { draftIds: [], help: null, options: [], draftId: null, sectionId: null };
  for (const [kind, scope, text] of QUESTIONS)
    await questions.add(adviser, consultationId, { ...rest, kind, scope, text });
}
