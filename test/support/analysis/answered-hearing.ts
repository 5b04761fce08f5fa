import { createHash } from 'node:crypto';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Draft } from '../../../src/consultation/draft/draft.entity.js';
import { Section } from '../../../src/consultation/draft/section.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { Question, type QuestionKind, type QuestionScope } from '../../../src/consultation/question/question.entity.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { judgementOf } from '../../../src/response/attachment/file-judgement.js';
import { Attachment } from '../../../src/response/attachment/attachment.entity.js';
import type { ReplyKind } from '../../../src/response/response-status.js';
import { Response } from '../../../src/response/response.entity.js';
import type { ResponseService } from '../../../src/response/response.service.js';
import type { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import type { VersionWriter } from '../../../src/response/submission/version-writer.js';
import type { Database } from '../../../src/shared/database/database.js';
import { newId } from '../../../src/shared/database/id.js';
import { sniffFile } from '../../../src/shared/documents/reading/sniff-file.js';
import type { FileStore } from '../../../src/shared/files/file-store.js';
import { foldForSearch, norwegianSortKey } from '../../../src/shared/language/sorting.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { Clock } from '../../../src/shared/time/clock.js';

/** What the builder writes with. */
export interface HearingTools {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly responses: ResponseService;
  readonly versions: VersionWriter;
}

/** A hearing that is open, with three drafts of two sections each, and three questions. */
export interface AnsweredHearing {
  readonly consultation: Consultation;
  readonly drafts: readonly Draft[];
  readonly sections: readonly Section[];
  /** Yes or no about the whole; free text about each draft; a choice about the whole. */
  readonly questions: readonly Question[];
}

/** What a body answers: what it typed at places, and files. */
export interface GivenAnswer {
  readonly typed?: readonly { readonly place: string; readonly text?: string; readonly choice?: string }[];
  readonly files?: readonly { readonly filename: string; readonly content: Buffer }[];
  readonly onBehalfOf?: readonly string[];
  readonly endorses?: Invitation;
  /** With remarks, or endorsing where it says whom, unless said. */
  readonly replyKind?: ReplyKind;
}

const DRAFTS = ['Gravide og rusmidler', 'Familier med små barn', 'Levevaner'];

/** An open hearing of the person's host. */
export async function openHearing(tools: HearingTools, person: PersonActor): Promise<AnsweredHearing> {
  const consultation = hearingOf(tools.clock, person);
  const drafts = DRAFTS.map((title, index) => draftOf(consultation, title, index + 1, tools.clock));
  const sections = drafts.flatMap((draft) => [sectionOf(draft, 1, 'Henvisning'), sectionOf(draft, 2, 'Behandling')]);
  const questions = [
    questionOf(consultation, 1, 'yesPartlyNoUnsure', 'consultation', 'Er ansvaret tydelig?'),
    questionOf(consultation, 2, 'freeText', 'eachDraft', 'Hva mangler?'),
    questionOf(consultation, 3, 'choice', 'consultation', 'Når bør forløpet innføres?', ['I år', 'Neste år']),
  ];
  await tools.database.write(async (transaction) => {
    await transaction.insert(Consultation, consultation);
    await transaction.insert(Draft, drafts);
    await transaction.insert(Section, sections);
    await transaction.insert(Question, questions);
  });
  return { consultation, drafts, sections, questions };
}

/** A body's place in a hearing. */
export async function invite(
  tools: HearingTools,
  { consultation }: AnsweredHearing,
  name: string,
): Promise<Invitation> {
  const invitation = Object.assign(new Invitation(), {
    id: newId(),
    consultationId: consultation.id,
    hostId: consultation.hostId,
    organisationId: null,
    groupId: null,
    addressedName: name,
    sortKey: norwegianSortKey(name),
    searchText: foldForSearch(name),
    email: 'post@instans.example',
    languageForm: 'nb',
    ownDeadlineOn: null,
    isInvited: true,
    createdAt: tools.clock.now(),
  } as const);
  await tools.database.write((transaction) => transaction.insert(Invitation, invitation));
  return invitation;
}

/** A body submits an answer; again, a new version of it. */
export async function submitAnswer(
  tools: HearingTools,
  { consultation }: AnsweredHearing,
  invitation: Invitation,
  given: GivenAnswer,
): Promise<ResponseVersion> {
  const kept: KeptFile[] = [];
  for (const file of given.files ?? []) {
    const bytes = await tools.files.keep(file.content);
    kept.push({ ...bytes, ...judgementOf(await sniffFile(tools.files.pathOf(bytes.sha256))), filename: file.filename });
  }
  const actor = { id: invitation.id, name: invitation.addressedName, hostId: consultation.hostId };
  return tools.database.write(async (transaction) => {
    const key = { consultation, invitationId: invitation.id, draftId: null };
    const response = await tools.responses.standingOrNew(transaction, key);
    const files = [];
    for (const file of kept) files.push(await attach(transaction, response, file, tools.clock.now()));
    const written = await tools.versions.write(transaction, actor, response, contentOf(given, files, tools.clock), {
      formKey: newId(),
      workingDigest: createHash('sha256').update(newId()).digest('hex'),
      deadlineOn: consultation.deadlineOn,
      registeredBy: null,
    });
    return written.version;
  });
}

/** A body takes its answer back. */
export async function withdrawAnswer(tools: HearingTools, version: ResponseVersion): Promise<void> {
  await tools.database.write(async (transaction) => {
    const response = await tools.responses.lock(transaction, version.responseId);
    response.withdraw();
    await transaction.update(Response, { id: response.id }, { state: response.state });
  });
}

type KeptFile = { readonly filename: string; readonly sha256: string; readonly sizeBytes: number } & ReturnType<
  typeof judgementOf
>;

async function attach(
  transaction: Parameters<Parameters<Database['write']>[0]>[0],
  response: Response,
  file: KeptFile,
  uploadedAt: Date,
) {
  const { sha256, filename, sizeBytes } = file;
  const known = await transaction.findOneBy(Attachment, { responseId: response.id, sha256 });
  const id = known?.id ?? newId();
  const row = { ...file, id, responseId: response.id, uploadedAt, removedAt: null };
  if (!known) await transaction.insert(Attachment, transaction.create(Attachment, row));
  return { attachmentId: id, filename, sha256, sizeBytes };
}

function contentOf(given: GivenAnswer, files: Awaited<ReturnType<typeof attach>>[], clock: Clock) {
  const answers = (given.typed ?? []).map(({ place, text = '', choice = null }) => ({
    place,
    draftId: null,
    sectionId: null,
    questionId: null,
    text,
    choice,
  }));
  const endorses = given.endorses && { invitationId: given.endorses.id, name: given.endorses.addressedName };
  return {
    replyKind: given.replyKind ?? (endorses ? ('endorses' as const) : ('withRemarks' as const)),
    endorses: endorses ?? null,
    answersThrough: null,
    onBehalfOf: given.onBehalfOf ?? [],
    senderName: 'Siri Sender',
    senderEmail: 'siri@instans.example',
    adoptedOn: null,
    isPreliminary: false,
    followUpOn: null,
    channel: 'portal' as const,
    receivedOn: clock.today(),
    answers,
    files,
  };
}

function hearingOf(clock: Clock, person: PersonActor): Consultation {
  const title = 'Pakkeforløp for gravide og rusmidler';
  return Object.assign(new Consultation(), {
    id: newId(),
    hostId: person.hostId,
    programmeId: null,
    title,
    caseNumber: '17/20347',
    sortKey: norwegianSortKey(title),
    searchText: foldForSearch(title),
    state: 'open',
    background: '',
    goals: '',
    notUnderConsultation: '',
    mainChanges: '',
    shortSummary: '',
    contactName: 'Randi Rådgiver',
    contactPhone: '24 16 30 00',
    contactEmail: 'randi@helsedir.example',
    caseOfficerId: person.id,
    samiParliament: 'no',
    samiParliamentReason: '',
    separateAnswers: false,
    deadlineOn: CalendarDay.of('2018-06-01'),
    shortDeadlineReason: '',
    createdById: person.id,
    submittedById: null,
    submittedDigest: 'a'.repeat(64),
    approvedDigest: 'a'.repeat(64),
    approvedAt: clock.now(),
    approvedById: null,
    openedAt: clock.now(),
    closedAt: null,
    version: 1,
    createdAt: clock.now(),
  } as const);
}

function draftOf(consultation: Consultation, title: string, position: number, clock: Clock): Draft {
  return Object.assign(new Draft(), {
    id: newId(),
    consultationId: consultation.id,
    position,
    title: `Pakkeforløp: ${title}`,
    shortTitle: title,
    kind: 'pathway',
    version: 1,
    createdAt: clock.now(),
  } as const);
}

function sectionOf(draft: Draft, position: number, title: string): Section {
  return Object.assign(new Section(), {
    id: newId(),
    draftId: draft.id,
    parentId: null,
    position,
    level: 1,
    number: String(position),
    title,
  });
}

function questionOf(
  consultation: Consultation,
  position: number,
  kind: QuestionKind,
  scope: QuestionScope,
  text: string,
  options: readonly string[] = [],
): Question {
  return Object.assign(new Question(), {
    id: newId(),
    consultationId: consultation.id,
    position,
    kind,
    scope,
    draftId: null,
    sectionId: null,
    draftIds: [],
    text,
    help: null,
    options,
    version: 1,
  });
}
