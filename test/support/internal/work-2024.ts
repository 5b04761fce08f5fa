import { IsNull, Not } from 'typeorm';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { CommentService } from '../../../src/analysis/comment/comment.service.js';
import { Placement } from '../../../src/analysis/placement/placement.entity.js';
import { PlacementService } from '../../../src/analysis/placement/placement.service.js';
import { SourceTexts } from '../../../src/analysis/text/source-texts.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import { ConsultationService } from '../../../src/consultation/consultation.service.js';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Message } from '../../../src/delivery/message/message.entity.js';
import { Actors } from '../../../src/identity/access/actors.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import { Person } from '../../../src/identity/person/person.entity.js';
import { ConsolidationReader } from '../../../src/internal-hearing/consolidation/consolidation-reader.js';
import { Sources } from '../../../src/internal-hearing/consolidation/sources.js';
import { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { SignInService } from '../../../src/identity/sign-in/sign-in.service.js';
import type { TestApp } from '../app.js';
import { PageClient } from '../page-client.js';

/** The code that was sent last to an address. */
export async function codeTo({ database }: TestApp, toAddress: string): Promise<string> {
  const messages = await database.reader.find(Message, {
    where: { toAddress },
    order: { createdAt: 'DESC', id: 'DESC' },
  });
  for (const { textBody } of messages) {
    const code = /\b(\d{3}) (\d{3})\b/.exec(textBody);
    if (code) return `${code[1] ?? ''}${code[2] ?? ''}`;
  }
  throw new Error(`No code has been sent to ${toAddress}`);
}

/** Somebody by their address, as the services know them. */
export async function actorBy({ app, database }: TestApp, email: string): Promise<PersonActor> {
  const person = await database.reader.findOneByOrFail(Person, { email });
  const actor = await app.get(Actors).personAt(person.id);
  if (!actor) throw new Error(`${email} works nowhere`);
  return actor;
}

/** A browser in which somebody has signed in by a link, as after a session that is over. */
export async function atDesk(test: TestApp, { id }: PersonActor): Promise<PageClient> {
  const address = await test.database.write((transaction) =>
    test.app.get(SignInService, { strict: false }).makeLink(transaction, id, 600),
  );
  const client = new PageClient(test.server);
  await client.get(new URL(address).pathname);
  await client.submit('main form[method="post"]');
  return client;
}

/** Writes what an internal hearing lacks when it is new: who signs its letter. */
export async function writeSignatory(test: TestApp, person: PersonActor, consultationId: string): Promise<void> {
  const now = await test.database.reader.findOneByOrFail(Consultation, { id: consultationId });
  const { title, caseNumber, background, goals, notUnderConsultation, mainChanges, shortSummary } = now;
  const { contactName, contactPhone, contactEmail, caseOfficerId, samiParliament, samiParliamentReason } = now;
  await test.app.get(ConsultationService, { strict: false }).edit(person, consultationId, now.version, {
    ...{ title, caseNumber, background, goals, notUnderConsultation, mainChanges, shortSummary },
    ...{ contactName, contactPhone, contactEmail, caseOfficerId, samiParliament, samiParliamentReason },
    ...{ programme: '', answers: 'oneForAll', deadlineOn: now.deadlineOn, shortDeadlineReason: '' },
    signatories: [{ name: person.name, title: 'rådgiver', signing: 'inOwnName' }],
  });
}

/** Draws the whole of each letter as one comment, and places it in the drafts that its answer is said to be about. */
export async function drawLetters(test: TestApp, person: PersonActor, consultationId: string): Promise<void> {
  const { reader } = test.database;
  const sources = await reader.findBy(TextSource, { consultationId, attachmentId: Not(IsNull()) });
  for (const { id: sourceId, versionId } of sources) {
    const version = await reader.findOneByOrFail(ResponseVersion, { id: versionId });
    const text = await test.app.get(SourceTexts, { strict: false }).textOf(reader, sourceId);
    const comment = await test.app
      .get(CommentService, { strict: false })
      .create(person, { consultationId, sourceId }, { start: 0, end: text.length });
    const places = (version.draftIds ?? []).map((draftId) => `draft:${draftId}`);
    await test.app
      .get(PlacementService, { strict: false })
      .place(person, { consultationId, commentId: comment.id }, places);
  }
}

/**
 * Treats every comment of a place: the body that stands alone against is given its dissent, the last of several is left out
 * with a reason, and the others are said as one, or taken in when there is only one.
 */
export async function consolidate(
  test: TestApp,
  person: PersonActor,
  consultationId: string,
  place: string,
  dissenting: string,
): Promise<void> {
  const sources = test.app.get(Sources, { strict: false });
  const { byBody } = await test.app.get(ConsolidationReader, { strict: false }).place(consultationId, place);
  const dissent = byBody.find(({ body }) => body === dissenting);
  const rest = byBody.filter((each) => each !== dissent).flatMap(({ comments }) => comments);
  const idsOf = (comments: readonly { readonly placementId: string }[]): readonly string[] =>
    comments.map(({ placementId }) => placementId);
  if (dissent) {
    const text = `${dissent.body} ønsker anmerket: ${dissent.comments.map((each) => each.text).join(' ')}`;
    await sources.markDissent(person, { consultationId, placementIds: idsOf(dissent.comments), place, text });
  }
  const left = rest.length > 2 ? rest.slice(-1) : [];
  const said = rest.slice(0, rest.length - left.length);
  if (left.length > 0)
    await sources.leaveOut(person, { consultationId, placementIds: idsOf(left), reason: 'Dekkes av de andre.' });
  const into = { consultationId, placementIds: idsOf(said), into: { place } };
  if (said.length === 1) await sources.takeIn(person, into);
  if (said.length > 1) await sources.merge(person, { ...into, text: null });
}

/** Places what stands nowhere, and follows every comment in the hearing. */
export async function followAll(test: TestApp, person: PersonActor, consultationId: string): Promise<void> {
  const placing = test.app.get(PlacementService, { strict: false });
  const { reader } = test.database;
  for (const { id: commentId } of await reader.findBy(Comment, { consultationId })) {
    const placements = await reader.findBy(Placement, { commentId });
    if (placements.length === 0) await placing.place(person, { consultationId, commentId }, ['consultation']);
    for (const { id: placementId, version } of await reader.findBy(Placement, { commentId }))
      await placing.assess(person, { consultationId, placementId, version }, { decision: 'followed', reason: null });
  }
}
