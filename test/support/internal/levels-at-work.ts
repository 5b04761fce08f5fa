import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadingService } from '../../../src/analysis/reading/reading.service.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { BoardService } from '../../../src/internal-hearing/board/board.service.js';
import { Passages } from '../../../src/internal-hearing/consolidation/passages.js';
import { Sources } from '../../../src/internal-hearing/consolidation/sources.js';
import { OuterDeadlineWatch } from '../../../src/internal-hearing/deadline/outer-deadline-watch.js';
import { MeetingService } from '../../../src/internal-hearing/organ/meeting.service.js';
import { OrganService } from '../../../src/internal-hearing/organ/organ.service.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { UploadedFile } from '../../../src/shared/web/uploads.js';
import type { TestApp } from '../app.js';
import { commentsAt, placesOf, sendIn } from './umbrella-answer.js';
import type { Level, ThreeLevels } from './three-levels.js';

/** What a level has written of its answer: what it keeps, and what its host has sent to the outer one. */
export interface WorkWords {
  /** In earlier texts, texts beside, removed passages, reasons, organs, decisions and notes. */
  readonly kept: string;
  /** In the passages that were submitted. */
  readonly sent: string;
  /** In the dissent that was submitted, and whose it is: that member reads it too. */
  readonly dissent: string;
  readonly dissenterId: string;
}

const MEETING_ON = CalendarDay.of('2018-03-20');

/** Lets the umbrella and the association make their answers, put them before an organ and send them. */
export async function levelsAtWork(
  test: TestApp,
  { umbrella, association }: ThreeLevels,
): Promise<Readonly<Record<'umbrella' | 'association', WorkWords>>> {
  const words = {
    umbrella: await workedOn(test, umbrella, 'Legeforeningen'),
    association: await workedOn(test, association, 'foreningen'),
  };
  await test.app.get(OuterDeadlineWatch, { strict: false }).lookOut();
  return words;
}

async function workedOn(test: TestApp, level: Level, name: string): Promise<WorkWords> {
  const words = {
    kept: `Bare i ${name} (arbeidsord)`,
    sent: `Sendt av ${name} (svarord)`,
    dissent: `Særmerknad i ${name} (svarord)`,
  };
  const dissenterId = await writtenBy(test, level, words);
  await treatedBy(test, level, words);
  await moveOuterDeadline(test, level);
  for (const { id } of await sendIn(test, level)) await test.app.get(ReadingService).read(id);
  return { ...words, dissenterId };
}

type Said = Omit<WorkWords, 'dissenterId'>;

/** A passage that was other words first, one text beside it, one that was removed, a merged one, a dissent and a comment left out. Gives whose the dissent is. */
async function writtenBy(test: TestApp, level: Level, { kept, sent, dissent: text }: Said): Promise<string> {
  const { person, hearing } = level;
  const consultationId = hearing.consultation.id;
  const passages = test.app.get(Passages, { strict: false });
  const sources = test.app.get(Sources, { strict: false });
  const { draft: place, section } = placesOf(level);
  const { id: passageId } = await passages.write(person, { consultationId, place, text: `${kept} først.` });
  const edit = { consultationId, passageId, seenVersion: 1 };
  await passages.edit(person, { ...edit, text: `${sent} om utkastet.` });
  await passages.edit(person, { ...edit, text: `${kept} ved siden av.` });
  const removed = await passages.write(person, { consultationId, place, text: `${kept} og fjernet.` });
  await passages.remove(person, { consultationId, passageId: removed.id, seenVersion: 1 });
  const [first = '', second = ''] = await commentsAt(test, level, section);
  const merging = { consultationId, placementIds: [first], into: { place: section } };
  await sources.merge(person, { ...merging, text: `${sent} om fristen.` });
  const dissent = { consultationId, placementIds: [second], place: section };
  const { dissenterInvitationId } = await sources.markDissent(person, { ...dissent, text });
  const [open = ''] = await commentsAt(test, level, place);
  await sources.leaveOut(person, { consultationId, placementIds: [open], reason: `${kept} som grunn.` });
  return dissenterInvitationId ?? '';
}

/** A proposal before an organ, with its documents, and a decision with its minutes. */
async function treatedBy(test: TestApp, { person, hearing }: Level, { kept }: Said): Promise<void> {
  const consultationId = hearing.consultation.id;
  const { id: organId } = await test.app.get(OrganService, { strict: false }).add(person, `${kept} som organ`);
  const days = { meetsOn: MEETING_ON, papersDueOn: MEETING_ON };
  await test.app.get(MeetingService, { strict: false }).call(person, organId, days);
  const board = test.app.get(BoardService, { strict: false });
  const meeting = { organ: `${kept} som organ`, meetingId: null, meetingOn: MEETING_ON };
  const { id: caseId } = await board.putForward(person, consultationId, meeting, 'nb');
  const said = { changes: `${kept} som endring.`, note: `${kept} som merknad.` };
  const decided = { decidedOn: MEETING_ON, organ: 'Styret', outcome: 'adoptedWithChanges', ...said } as const;
  await board.decide(person, { consultationId, caseId }, decided, await minutes(kept));
}

async function minutes(kept: string): Promise<UploadedFile> {
  const path = join(await mkdtemp(join(tmpdir(), 'minutes-')), 'protokoll.txt');
  await writeFile(path, kept);
  const sha256 = createHash('sha256').update(kept).digest('hex');
  return { field: 'protocol', filename: 'protokoll.txt', path, sizeBytes: Buffer.byteLength(kept), sha256 };
}

/** The outer host gives the host of the level another day. */
async function moveOuterDeadline({ database }: TestApp, { internal, hearing }: Level): Promise<void> {
  const id = internal?.outerInvitationId ?? '';
  const ownDeadlineOn = hearing.consultation.deadlineOn?.plusDays(60) ?? null;
  await database.write((transaction) => transaction.update(Invitation, { id }, { ownDeadlineOn }));
}
