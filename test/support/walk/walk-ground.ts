import { KnownLinks } from '../../../src/consultation/invitation/known-links.js';
import { ResponseLink } from '../../../src/consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import { ConsultationRound } from '../../../src/consultation/round/consultation-round.entity.js';
import { Message } from '../../../src/delivery/message/message.entity.js';
import { MailboxMessage } from '../../../src/delivery/mailbox/mailbox-message.entity.js';
import { Dispatch } from '../../../src/dispatch/dispatch.entity.js';
import { DispatchPlans } from '../../../src/dispatch/plan/dispatch-plans.service.js';
import { SignInService } from '../../../src/identity/sign-in/sign-in.service.js';
import { Letterhead } from '../../../src/letter/letterhead/letterhead.entity.js';
import { LetterheadService } from '../../../src/letter/letterhead/letterhead.service.js';
import { DisputeService } from '../../../src/response/receipt/dispute/dispute.service.js';
import { newId } from '../../../src/shared/database/id.js';
import { addCast } from '../../people/cast.js';
import { bootApp, type TestApp } from '../app.js';
import { receiveMail, writtenMail } from '../delivery/receive-mail.js';
import {
  addRegister,
  associationPeople,
  directoratePeople,
  draftHearing,
  finishHearing,
  type DraftedHearing,
  type FinishedHearing,
  type HearingPeople,
  type RegisterRows,
} from '../hearing.js';
import { aroundObjects } from './around-objects.js';
import { groupObjects } from './group-objects.js';
import { internalObjects } from './internal-objects.js';
import { programmeObjects } from './programme-objects.js';
import { publicationObjects } from './publication-objects.js';
import { summaryObjects } from './summary-objects.js';
import { workObjects } from './work-objects.js';
import { DatabaseCopy } from './database-copy.js';
import { ANONYMOUS, asMember, signedIn, withAddress, withLink, type HearingName, type Visitor } from './visitor.js';
import { secondsAfter } from '../../../src/shared/time/clock.js';
import { PartialUpload } from '../../../src/response/attachment/part/partial-upload.entity.js';

/** The clock goes on by months while hearings are made; the sign-in links are to be usable after that. */
const LONG_SECONDS = 100_000_000;
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The value of each parameter of an address, by what stands before it: `utkast/:draftId`. */
export type Objects = Readonly<Record<string, string>>;

/** Some things can only be done while a hearing is being written, others only when there are answers, or in an internal one. */
export type Stage = 'drafted' | 'finished' | 'internal';

/** What the walk goes over: a service with three finished hearings, everybody who may come, and a copy to go back to. */
export interface WalkGround {
  readonly test: TestApp;
  readonly visitors: readonly Visitor[];
  readonly copy: DatabaseCopy;
  /** The objects of each hearing: those of a finished one, of one that is still being written, and of an internal one. */
  readonly objects: Readonly<Record<HearingName, Readonly<Record<Stage, Objects>>>>;
}

/** Two hearings of the directorate and one of the other host, all of them closed and summarised. */
export async function walkGround(): Promise<WalkGround> {
  const test = await bootApp();
  const cast = await addCast(test);
  const directorate = await directoratePeople(test, cast);
  const association = await associationPeople(test, cast);
  const here = await addRegister(test, directorate.adviser);
  const there = await addRegister(test, association.adviser);
  const objects = {
    own: await objectsOf(test, directorate, { title: 'Pakkeforløp for kreft', register: here }),
    sibling: await objectsOf(test, directorate, { title: 'Pakkeforløp for hjerneslag', register: here }),
    foreign: await objectsOf(test, association, { title: 'Retningslinje for sykmelding', register: there }),
  };
  const at = { role: null, home: 'own' } as const;
  const visitors = [
    ANONYMOUS,
    await signedIn(test, 'a reader', cast.reader.email, { ...at, role: 'reader' }),
    await signedIn(test, 'an adviser', cast.adviser.email, { ...at, role: 'adviser' }),
    await signedIn(test, 'an approver', cast.approver.email, { ...at, role: 'approver' }),
    await signedIn(test, 'a summariser', cast.summariser.email, { ...at, role: 'summariser' }),
    await signedIn(test, 'an administrator', cast.administrator.email, { ...at, role: 'administrator' }),
    await signedIn(test, 'an adviser of the other host', cast.secretary.email, { role: 'adviser', home: 'foreign' }),
    await withLink(test, 'a link holder', objects.own.finished['svar/:secret'] ?? '', 'own'),
    await withLink(test, 'a link holder of another hearing', objects.sibling.finished['svar/:secret'] ?? '', 'sibling'),
    await withAddress(test, 'an address holder', objects.own.finished['inngang/:secret'] ?? '', 'own'),
    await asMember(test, 'a member of an internal hearing', objects.own.internal['svar/:secret'] ?? '', 'own'),
  ];
  return { test, visitors, objects, copy: await DatabaseCopy.of(test) };
}

async function objectsOf(
  test: TestApp,
  people: HearingPeople,
  named: { readonly title: string; readonly register: RegisterRows },
): Promise<Readonly<Record<Stage, Objects>>> {
  const finished = await finishHearing(test, people, named);
  const drafted = await draftHearing(test, people, { ...named, title: `${named.title}, ny utgave` });
  await makeNextRound(test, people, drafted.id, finished.id);
  return {
    finished: {
      ...(await hostObjects(test, people, named.register)),
      ...contentObjects(finished, named.register),
      ...answerObjects(finished),
      ...(await aroundObjects(test, finished)),
      ...(await groupObjects(test, people, finished)),
      ...(await disputeOf(test, finished)),
      ...(await workObjects(test, people, finished)),
      ...(await programmeObjects(test, people, finished)),
      ...(await publicationObjects(test, people, finished)),
      ...(await summaryObjects(test, people, finished)),
      'kolleger/:linkId': await colleagueOf(test, finished),
      'deler/:id': await partOf(test, finished),
      'colleague role': 'maySubmit',
      'utsendinger/:dispatchId': await dispatchOf(test, finished.id),
      ...(await messageObjects(test, finished.id)),
    },
    drafted: {
      ...contentObjects(drafted, named.register),
      'planer/:planId': await planOf(test, people, drafted.id),
    },
    internal: await internalObjects(test, people, finished),
  };
}

/** A file of the body with the answer that is on its way in parts. */
async function partOf(test: TestApp, { invited }: FinishedHearing): Promise<string> {
  const { invitationId = '', linkId = '' } = invited[0] ?? {};
  const id = newId();
  const startedAt = test.clock.now();
  const said = { uploadKey: id, filename: 'svar.pdf', sizeBytes: 1000 };
  await test.database.write((transaction) =>
    transaction.insert(PartialUpload, {
      ...said,
      ...{ id, invitationId, linkId, draftId: null, attachmentId: null },
      ...{ startedAt, expiresAt: secondsAfter(startedAt, LONG_SECONDS) },
    }),
  );
  return id;
}

/** The announcement of a hearing. */
async function dispatchOf(test: TestApp, consultationId: string): Promise<string> {
  return (await test.database.reader.findOneByOrFail(Dispatch, { consultationId })).id;
}

/** The body with the answer says that it is not from it. */
async function disputeOf(test: TestApp, { answered }: FinishedHearing): Promise<Objects> {
  const address = await test.app.get(KnownLinks, { strict: false }).addressOf(`dispute-${answered.versionId}`);
  const secret = address.split('/').at(-1) ?? '';
  await test.app.get(DisputeService, { strict: false }).raise(secret, '');
  return { 'innsigelse/:secret': secret, 'innsigelser/:versionId': answered.versionId };
}

/** A colleague whom the body with the answer has invited. */
async function colleagueOf(test: TestApp, { id, invited }: FinishedHearing): Promise<string> {
  const { consultationId, hostId } = await test.database.reader.findOneByOrFail(ResponseLink, { consultationId: id });
  const [body] = invited;
  const holder = { role: 'mayWrite', holderName: 'Kari Kollega', holderEmail: 'kari@kommune.example' } as const;
  const link = await test.database.write((transaction) =>
    test.app
      .get(ResponseLinkService, { strict: false })
      .makeFor(
        transaction,
        { id: body?.invitationId ?? '', consultationId, hostId },
        { ...holder, invitedByLinkId: body?.linkId ?? '' },
      ),
  );
  return link.id;
}

/** The first letter of the announcement, as an address names it and as a form does. */
async function messageObjects(test: TestApp, consultationId: string): Promise<Objects> {
  const subjectId = await dispatchOf(test, consultationId);
  const { id } = await test.database.reader.findOneOrFail(Message, { where: { subjectId }, order: { id: 'ASC' } });
  return { 'mottakere/:messageId': id, message: id };
}

/** A reminder that is planned before the hearing is sent. */
async function planOf(test: TestApp, { adviser }: HearingPeople, consultationId: string): Promise<string> {
  const plans = test.app.get(DispatchPlans, { strict: false });
  return (await plans.planReminderNow(adviser, consultationId)).id;
}

/** Lets the hearing that is being written be the next round of the finished one. */
async function makeNextRound(
  test: TestApp,
  { adviser }: HearingPeople,
  consultationId: string,
  formerId: string,
): Promise<void> {
  const by = { createdAt: test.clock.now(), createdById: adviser.id, createdByName: adviser.name };
  await test.database.write((transaction) =>
    transaction.insert(ConsultationRound, { consultationId, formerId, ...by }),
  );
}

async function hostObjects(test: TestApp, { adviser }: HearingPeople, register: RegisterRows): Promise<Objects> {
  const { id: letter, messageId } = await letterOf(test, adviser.hostId);
  const link = await test.database.write((transaction) =>
    test.app.get(SignInService, { strict: false }).makeLink(transaction, adviser.id, LONG_SECONDS),
  );
  return {
    'lenke/:secret': link.split('/').at(-1) ?? '',
    'postkasse/:id': letter,
    'innkommende/:mailId': await answerByMail(test, messageId),
    'vedlegg/:number': '1',
    'skjema/:format': 'word',
    'svarskjema/:format': 'word',
    'brevhode/:letterheadId': await letterheadOf(test, adviser),
    'organisasjoner/:id': register.ownBodyId,
    'kategorier/:id': first(register.categoryIds),
    'grupper/:id': register.groupId,
    'import/:id': register.dryRunId,
    'own body': register.ownBodyId,
    twin: register.twinId,
    'tilknytninger/:associationId': register.associationId,
    host: adviser.hostId,
  };
}

/** A letterhead that is not in use, saved by somebody who may. */
async function letterheadOf(test: TestApp, adviser: HearingPeople['adviser']): Promise<string> {
  const administrator = { ...adviser, roles: new Set(['administrator'] as const) };
  const editions = await test.database.reader.countBy(Letterhead, { hostId: adviser.hostId });
  const lines = { postalAddress: '', telephone: '22 00 00 00', webAddress: '', organisationNumber: '' };
  const said = { ...lines, mark: 'none' as const, logoAlternative: '' };
  return (await test.app.get(LetterheadService, { strict: false }).save(administrator, editions, said)).id;
}

/** An announcement in the built-in mailbox: it comes with the letter as a file. */
async function letterOf(test: TestApp, hostId: string): Promise<MailboxMessage> {
  const messages = await test.database.reader.findBy(MailboxMessage, { hostId });
  const letter = messages.toSorted((left, right) => right.sizeBytes - left.sizeBytes)[0];
  if (!letter) throw new Error('No letter has come');
  return letter;
}

/** An answer to a letter by e-mail, which comes with a file. */
async function answerByMail(test: TestApp, messageId: string): Promise<string> {
  const { messageIdHeader } = await test.database.reader.findOneByOrFail(Message, { id: messageId });
  const file = { name: 'svar.pdf', mediaType: 'application/pdf', content: '%PDF-1.7' };
  const written = { from: 'kari@kommune.example', subject: 'SV: Høring', text: 'Se vedlegg.' };
  return (await receiveMail(test, writtenMail({ ...written, inReplyTo: messageIdHeader, file }))).id;
}

function contentObjects(hearing: DraftedHearing, register: RegisterRows): Objects {
  return {
    'horinger/:id': hearing.id,
    'utkast/:draftId': first(hearing.draftIds),
    // The first edition of the draft; a finished hearing counts the editions of its summary instead, also from 1.
    'utgaver/:number': '1',
    'sporsmal/:questionId': first(hearing.questionIds),
    'papirer/:paperId': hearing.paperId,
    'unntak/:exclusionId': hearing.exclusionId,
    'other body': first(register.organisationIds),
    recipient: `group:${register.groupId}`,
    place: `draft:${first(hearing.draftIds)}`,
  };
}

function answerObjects({ answered, analysed, invited, issueNumber }: FinishedHearing): Objects {
  return {
    'svar/:secret': invited[0]?.secret ?? '',
    invitation: invited[0]?.invitationId ?? '',
    'svar/:responseId': answered.responseId,
    'registrering/:responseId': answered.responseId,
    'vedlegg/:attachmentId': answered.attachmentId,
    'karantene/:attachmentId': answered.attachmentId,
    'vedlegg/:id': answered.attachmentId,
    'funn/:id': answered.attachmentId,
    'lesing/:versionId': answered.versionId,
    passage: `${analysed.sourceId}:0:20`,
    proposal: `${analysed.sourceId}:0:20:0123456789ab`,
    'merknader/:commentId': analysed.commentId,
    'forslag/:suggestionId': analysed.suggestionId,
    'plasseringer/:placementId': first(analysed.placementIds),
    'like/:familyId': analysed.familyId,
    'vurderinger/:decisionId': analysed.familyDecisionId,
    'kodebok/:tagId': analysed.tagId,
    'felles-kodebok/:codebookId': analysed.sharedCodebookId,
    'standardtekster/:textId': analysed.standardTextId,
    'samlebehandling/:runId': analysed.runId,
    'utgaver/:number': String(issueNumber),
  };
}

function first(ids: readonly string[]): string {
  return ids[0] ?? '';
}

/** A value that no object has, for a parameter of this kind. */
export function missingLike(value: string): string {
  if (/^\d+$/.test(value)) return '999';
  return ID.test(value) ? value.replace(ID, newId()) : newId();
}
