import { BoardService } from '../../../src/internal-hearing/board/board.service.js';
import type { BoardOutcome } from '../../../src/internal-hearing/board/board-outcome.js';
import { InnerComments } from '../../../src/internal-hearing/consolidation/inner-comments.js';
import { OuterChoices } from '../../../src/internal-hearing/consolidation/outer-choices.js';
import { Passages } from '../../../src/internal-hearing/consolidation/passages.js';
import { Sources } from '../../../src/internal-hearing/consolidation/sources.js';
import {
  OuterSubmissions,
  type OuterSubmissionRequest,
} from '../../../src/internal-hearing/submission/outer-submissions.service.js';
import { ACKNOWLEDGEMENTS } from '../../../src/internal-hearing/submission/submission-plan.js';
import { SubmissionPlans } from '../../../src/internal-hearing/submission/submission-plans.js';
import type { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { placeKey } from '../../../src/response/place.js';
import { newId } from '../../../src/shared/database/id.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { TestApp } from '../app.js';
import type { Level } from './three-levels.js';

/** The places of a level's hearing that the umbrella writes at. */
export interface WrittenPlaces {
  readonly draft: string;
  readonly section: string;
  readonly question: string;
}

export function placesOf({ hearing }: Level): WrittenPlaces {
  const [draft, section, question] = [hearing.drafts[0], hearing.sections[0], hearing.questions[0]];
  if (!draft || !section || !question) throw new Error('The hearing has too little to write at');
  return {
    draft: placeKey({ kind: 'draft', draftId: draft.id }),
    section: placeKey({ kind: 'section', sectionId: section.id }),
    question: placeKey({ kind: 'question', questionId: question.id, draftId: null }),
  };
}

/** The comments of a level at a place, in the order of their bodies. */
export async function commentsAt(test: TestApp, { hearing }: Level, place: string): Promise<readonly string[]> {
  const comments = test.app.get(InnerComments, { strict: false });
  const all = await comments.all(test.database.reader, hearing.consultation.id);
  return all.filter((comment) => comment.place === place).map(({ placementId }) => placementId);
}

/** An umbrella that has written a position, a merged passage, a dissent and a choice. */
export async function consolidated(test: TestApp, level: Level): Promise<WrittenPlaces> {
  const { person, hearing } = level;
  const consultationId = hearing.consultation.id;
  const sources = test.app.get(Sources, { strict: false });
  const places = placesOf(level);
  const onSection = await commentsAt(test, level, places.section);
  const [first = '', second = ''] = onSection;
  const passages = test.app.get(Passages, { strict: false });
  await passages.write(person, {
    consultationId,
    place: places.draft,
    text: '## Hovedsyn\n\nVi støtter utkastet, med to forbehold:\n\n- fristen\n- ansvaret',
  });
  await sources.merge(person, {
    consultationId,
    placementIds: [first],
    into: { place: places.section },
    text: 'Fristen må være ti dager.',
  });
  if (second !== '') {
    await sources.markDissent(person, {
      consultationId,
      placementIds: [second],
      place: places.section,
      text: 'En forening ønsker anmerket at fristen kan være sju dager.',
    });
  }
  const [open] = await commentsAt(test, level, places.draft);
  if (open) await sources.leaveOut(person, { consultationId, placementIds: [open], reason: 'Sies av andre.' });
  await test.app
    .get(OuterChoices, { strict: false })
    .choose(person, { consultationId, place: places.question, choice: 'partly', seenVersion: 0 });
  return places;
}

/** Puts the proposal of a level forward, and records what its organ decided. */
export async function treated(
  test: TestApp,
  { person, hearing }: Level,
  outcome: BoardOutcome = 'adopted',
): Promise<string> {
  const board = test.app.get(BoardService, { strict: false });
  const consultationId = hearing.consultation.id;
  const meetingOn = CalendarDay.of('2018-03-20');
  const meeting = { organ: 'Fagstyret', meetingId: null, meetingOn };
  const { id: caseId } = await board.putForward(person, consultationId, meeting, 'nb');
  const changes = outcome === 'adoptedWithChanges' ? 'Fristen settes til ni dager.' : '';
  const decided = { decidedOn: meetingOn, organ: 'Fagstyret', outcome, changes, note: '' };
  await board.decide(person, { consultationId, caseId }, decided, null);
  return caseId;
}

/** Sends what a level has written, as somebody who has just seen it and ticked everything. */
export async function sendIn(
  test: TestApp,
  { person, hearing }: Level,
  request: Partial<OuterSubmissionRequest> = {},
): Promise<readonly ResponseVersion[]> {
  const consultationId = hearing.consultation.id;
  const chosen = { answers: ['felles'], members: [], ...request };
  const { seen } = await test.app.get(SubmissionPlans, { strict: false }).plan(person, consultationId, chosen);
  return test.app.get(OuterSubmissions, { strict: false }).send(person, consultationId, {
    signatories: [{ name: 'Sigrid Signerer', role: 'president' }],
    seen,
    formKey: newId(),
    acknowledged: ACKNOWLEDGEMENTS,
    ...chosen,
  });
}
