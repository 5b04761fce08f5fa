import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ResponseLink } from '../../../src/consultation/invitation/response-link.entity.js';
import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import type { LinkActor } from '../../../src/identity/access/actor.js';
import { AnswersInHand } from '../../../src/response/answer-in-hand.js';
import { UploadService } from '../../../src/response/attachment/upload.service.js';
import type { WorkingAnswer } from '../../../src/response/working-answer.js';
import { StatementService } from '../../../src/response/statement/statement.service.js';
import type { AboutAnswer } from '../../../src/response/submission/about-answer.js';
import { SubmissionService, toBeSentOf } from '../../../src/response/submission/submission.service.js';
import { parseBase } from '../../../src/response/typing/typed-value.js';
import { TypingService } from '../../../src/response/typing/typing.service.js';
import { newId } from '../../../src/shared/database/id.js';
import type { TestApp } from '../app.js';
import { wordFile } from '../hearing/hearing-content.js';

/** What a member answers: what it fills in, states, attaches, and says of the answer as a whole. */
export interface MemberAnswer {
  readonly typed?: readonly { readonly place: string; readonly text?: string; readonly choice?: string }[];
  readonly states?: Partial<WorkingAnswer>;
  /** Paragraphs of a letter in Word. */
  readonly letter?: readonly string[];
  readonly about?: Partial<AboutAnswer>;
}

/** A member's link in a hearing, by the member's name. */
export async function memberLink(test: TestApp, consultationId: string, name: string): Promise<LinkActor> {
  const { reader } = test.database;
  const { id: invitationId } = await reader.findOneByOrFail(Invitation, { consultationId, addressedName: name });
  const { id } = await reader.findOneOrFail(ResponseLink, { where: { invitationId }, order: { serial: 'ASC' } });
  const link = await test.app.get(ResponseLinkService, { strict: false }).find(id);
  if (!link) throw new Error(`The link of ${name} does not work`);
  return link;
}

/** Fills in, attaches and submits, as a member with its link. Said again, it is a new version. */
export async function answerAs(test: TestApp, link: LinkActor, given: MemberAnswer): Promise<void> {
  const get = <T>(type: abstract new (...given: never[]) => T): T => test.app.get(type, { strict: false });
  const { response, content } = await get(AnswersInHand).find(link, null);
  const changes = (given.typed ?? []).map(({ place, text = '', choice = null }) => {
    const stored = content.fields.find((field) => field.place === place);
    const base = { ...parseBase(''), version: stored?.version ?? 0 };
    return { place, text, choice, base };
  });
  const saved = await get(TypingService).save(link, null, changes);
  if (saved.conflicts.length > 0) throw new Error(`${link.name} typed over somebody`);
  if (given.states) await get(StatementService).state(link, null, response?.workingVersion ?? 0, given.states);
  if (given.letter) await attach(test, link, given.letter);
  const inHand = await get(AnswersInHand).find(link, null);
  const { seen } = toBeSentOf(inHand, inHand.response, inHand.content);
  const about = {
    ...{ senderName: 'Siri Svarer', senderEmail: 'siri@svarer.example', onBehalfOf: [] },
    ...{ adoptedOn: null, isPreliminary: false, followUpOn: null },
    ...given.about,
  };
  const submitted = await get(SubmissionService).submit(link, null, { about, seen, formKey: newId() });
  if (!submitted.ok) throw new Error(`${link.name} has not answered: ${submitted.reason}`);
}

async function attach(test: TestApp, link: LinkActor, paragraphs: readonly string[]): Promise<void> {
  const bytes = wordFile(...paragraphs);
  const folder = mkdtempSync(join(tmpdir(), 'hoering-upload-'));
  const path = join(folder, 'innspill');
  writeFileSync(path, bytes);
  const file = { field: 'files', filename: 'innspill.docx', path, sizeBytes: bytes.length, sha256: '' };
  await test.app.get(UploadService, { strict: false }).add(link, null, [file]);
  rmSync(folder, { recursive: true });
}
