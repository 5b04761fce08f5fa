import { CommentService } from '../../../src/analysis/comment/comment.service.js';
import { Placement } from '../../../src/analysis/placement/placement.entity.js';
import { PlacementService } from '../../../src/analysis/placement/placement.service.js';
import { SourceTexts } from '../../../src/analysis/text/source-texts.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import type { TestApp } from '../app.js';
import { answer, type Said, type SubmittedAnswer } from '../hearing/hearing-answer.js';
import type { HearingPeople } from '../hearing/hearing-people.js';
import type { RegisterRows } from '../hearing/register-rows.js';
import { approveHearing, openHearing, prepareHearing, type PreparedHearing } from '../hearing.js';

/** An answer with the words that stand in it and nowhere else, so that one can look for them. */
export interface HeardAnswer extends SubmittedAnswer {
  readonly invitationId: string;
  readonly secret: string;
  /** The body, as it was addressed. */
  readonly body: string;
  /** A word in the field of the hearing, in that of the first draft, in the file, and in the file's name. */
  readonly words: readonly [consultation: string, draft: string, file: string, filename: string];
}

/** A hearing that is closed, where everything that was said is placed and decided. Nothing is written of it yet. */
export interface DecidedHearing extends PreparedHearing {
  readonly answers: readonly HeardAnswer[];
  /** Bodies that were asked and have not answered. */
  readonly silent: number;
}

/**
 * A hearing that the first bodies of the list have answered, each by two fields and a Word file. The fields are comments as they
 * stand, the file's one comment stands in the first draft, and all is decided: followed, not followed, and so on in turn.
 */
export async function decidedHearing(
  test: TestApp,
  people: HearingPeople,
  named: { readonly title: string; readonly register: RegisterRows; readonly answers?: number },
): Promise<DecidedHearing> {
  const hearing = await prepareHearing(test, people, named);
  await approveHearing(test, people, hearing);
  await openHearing(test, people, hearing);
  const answers: HeardAnswer[] = [];
  for (const index of Array.from({ length: named.answers ?? 3 }).keys())
    answers.push(await heard(test, hearing, index));
  await test.work();
  for (const { attachmentId } of answers) await placeFile(test, people, hearing, attachmentId);
  await decideAll(test, people, hearing.id);
  test.clock.moveTo(test.clock.today().plusMonths(3).plusDays(7).startsAt());
  await test.work();
  return { ...hearing, answers, silent: hearing.invited.length - answers.length };
}

async function heard(test: TestApp, hearing: PreparedHearing, index: number): Promise<HeardAnswer> {
  const invited = hearing.invited[index];
  if (!invited) throw new Error(`Fewer than ${String(index + 1)} bodies are invited`);
  const { addressedName: body } = await test.database.reader.findOneByOrFail(Invitation, { id: invited.invitationId });
  const words = (['felt', 'utkast', 'vedlegg', 'filnavn'] as const).map((kind) => `${kind}ord${String(index + 1)}`);
  const [consultation = '', draft = '', file = '', filename = ''] = words;
  const said: Said = {
    consultation: `Vi støtter hovedlinjene, sier ${consultation}.`,
    draft: `Fristene er for korte, mener ${draft}.`,
    file: `Utredningen bør ta høyst fire uker, skriver ${file}.`,
    filename: `${filename}.docx`,
  };
  const { invitationId, secret } = invited;
  const submitted = await answer(test, hearing, invited, said);
  return { ...submitted, invitationId, secret, body, words: [consultation, draft, file, filename] };
}

/** The sentence of the file becomes a comment in the first draft. */
async function placeFile(
  test: TestApp,
  { adviser }: HearingPeople,
  { id: consultationId, draftIds }: PreparedHearing,
  attachmentId: string,
): Promise<void> {
  const source = await test.database.reader.findOneByOrFail(TextSource, { consultationId, attachmentId });
  const text = await test.app.get(SourceTexts, { strict: false }).textOf(test.database.reader, source.id);
  const start = text.indexOf('Utredningen');
  const { id: commentId } = await test.app
    .get(CommentService, { strict: false })
    .create(adviser, { consultationId, sourceId: source.id }, { start, end: text.length });
  await test.app
    .get(PlacementService, { strict: false })
    .place(adviser, { consultationId, commentId }, [`draft:${draftIds[0] ?? ''}`], { stance: 'opposes', tagIds: [] });
}

const DECISIONS = ['followed', 'notFollowed', 'partly'] as const;

async function decideAll(test: TestApp, { adviser }: HearingPeople, consultationId: string): Promise<void> {
  const placing = test.app.get(PlacementService, { strict: false });
  const placements = await test.database.reader.find(Placement, { where: { consultationId }, order: { id: 'ASC' } });
  for (const [index, { id: placementId, version }] of placements.entries()) {
    const decision = DECISIONS[index % DECISIONS.length] ?? 'followed';
    await placing.assess(adviser, { consultationId, placementId, version }, { decision, reason: 'Faglig begrunnet.' });
  }
}
