import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../../src/consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import type { LinkActor } from '../../../src/identity/access/actor.js';
import { AnswersInHand } from '../../../src/response/answer-in-hand.js';
import { Attachment } from '../../../src/response/attachment/attachment.entity.js';
import { UploadService } from '../../../src/response/attachment/upload.service.js';
import { SubmissionService, toBeSentOf } from '../../../src/response/submission/submission.service.js';
import { parseBase } from '../../../src/response/typing/typed-value.js';
import { TypingService } from '../../../src/response/typing/typing.service.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import { wordFile, type HearingContent } from './hearing-content.js';

/** A body's way in to a hearing. */
export interface Invited {
  readonly invitationId: string;
  readonly linkId: string;
  readonly secret: string;
}

/** An answer that was submitted. */
export interface SubmittedAnswer {
  readonly responseId: string;
  readonly versionId: string;
  readonly attachmentId: string;
}

/** Everybody who was invited to a hearing, in the order of the list. */
export async function invitedTo(test: TestApp, consultationId: string): Promise<readonly Invited[]> {
  const { reader } = test.database;
  const links = test.app.get(ResponseLinkService, { strict: false });
  const invitations = await reader.find(Invitation, { where: { consultationId }, order: { sortKey: 'ASC' } });
  const invited: Invited[] = [];
  for (const { id: invitationId } of invitations) {
    const { id: linkId } = await reader.findOneByOrFail(ResponseLink, { invitationId });
    const secret = (await links.addressOf(linkId)).split('/').at(-1) ?? '';
    invited.push({ invitationId, linkId, secret });
  }
  return invited;
}

/** What a body writes: of the hearing as a whole, of its first draft, and in the file it uploads. */
export interface Said {
  readonly consultation: string;
  readonly draft: string;
  readonly file: string;
  readonly filename: string;
}

const USUAL: Said = {
  consultation: 'Vi støtter hovedlinjene.',
  draft: 'Fristene er for korte.',
  file: 'Vi ber om at fristen for utredning settes til fire uker.',
  filename: 'hoeringssvar.docx',
};

/** Fills in two fields, uploads a Word file and submits, as a body with its link. */
export async function answer(
  test: TestApp,
  hearing: HearingContent,
  invited: Invited,
  said: Said = USUAL,
): Promise<SubmittedAnswer> {
  const link = await holderOf(test, invited);
  await fillIn(test, link, hearing, said);
  await upload(test, link, said);
  const submitted = await submit(test, link);
  const { responseId } = submitted;
  const { id: attachmentId } = await test.database.reader.findOneByOrFail(Attachment, { responseId });
  return { ...submitted, attachmentId };
}

/** Fills in two fields and submits, without a file. */
export async function answerInWriting(test: TestApp, hearing: HearingContent, invited: Invited): Promise<void> {
  const link = await holderOf(test, invited);
  await fillIn(test, link, hearing, USUAL);
  await submit(test, link);
}

async function fillIn(test: TestApp, link: LinkActor, hearing: HearingContent, said: Said): Promise<void> {
  const untouched = parseBase('');
  const draftId = hearing.draftIds[0] ?? '';
  await test.app.get(TypingService, { strict: false }).save(link, null, [
    { place: 'consultation', text: said.consultation, choice: null, base: untouched },
    { place: `draft:${draftId}`, text: said.draft, choice: null, base: untouched },
  ]);
}

async function holderOf(test: TestApp, { linkId }: Invited): Promise<LinkActor> {
  const link = await test.app.get(ResponseLinkService, { strict: false }).find(linkId);
  if (!link) throw new Error('The link does not work');
  return link;
}

async function upload(test: TestApp, link: LinkActor, said: Said): Promise<void> {
  const bytes = wordFile(`Høringssvar fra ${link.name}`, said.file);
  const folder = mkdtempSync(join(tmpdir(), 'hoering-upload-'));
  const path = join(folder, 'svar');
  writeFileSync(path, bytes);
  const file = { field: 'files', filename: said.filename, path, sizeBytes: bytes.length, sha256: '' };
  await test.app.get(UploadService, { strict: false }).add(link, null, [file]);
  rmSync(folder, { recursive: true });
}

async function submit(test: TestApp, link: LinkActor): Promise<Omit<SubmittedAnswer, 'attachmentId'>> {
  const inHand = await test.app.get(AnswersInHand, { strict: false }).find(link, null);
  const { seen } = toBeSentOf(inHand, inHand.response, inHand.content);
  const submitted = await test.app.get(SubmissionService, { strict: false }).submit(link, null, {
    about: {
      senderName: 'Siri Svarer',
      senderEmail: 'siri@svarer.example',
      onBehalfOf: [],
      adoptedOn: null,
      isPreliminary: false,
      followUpOn: null,
    },
    seen,
    formKey: newId(),
  });
  if (!submitted.ok) throw new Error(`The answer was not submitted: ${submitted.reason}`);
  const { id: versionId, responseId } = submitted.version;
  return { responseId, versionId };
}
