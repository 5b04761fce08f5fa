import type { ConsultationOutline, OutlinedDraft } from '../../../src/consultation/consultation-reader.js';
import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Draft } from '../../../src/consultation/draft/draft.entity.js';
import { Section } from '../../../src/consultation/draft/section.entity.js';
import { Question } from '../../../src/consultation/question/question.entity.js';
import type { BodyRow } from '../../../src/report/model/body-source.js';
import type { PlacementRow } from '../../../src/report/model/placement-source.js';
import { buildSummary } from '../../../src/report/summary-builder.js';
import type { SummaryRows } from '../../../src/report/summary-source.js';
import type { SummaryModel } from '../../../src/report/summary.model.js';
import { norwegianSortKey } from '../../../src/shared/language/sorting.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import { FrozenClock } from '../../../src/shared/time/clock.js';

/** The draft, the section and the question that everything in a small model is about. */
export const DRAFT = 'draft:gravide';
export const SECTION = 'section:henvisning';
export const QUESTION = 'question:ansvar';

/** An answer that counts, of a body by that name; its version has the same name. */
export function answerOf(name: string, change: Partial<BodyRow> = {}): BodyRow {
  return {
    invitationId: name,
    organisationId: null,
    name,
    sortKey: norwegianSortKey(name),
    isInvited: true,
    isPrivatePerson: false,
    state: 'submitted',
    responseId: `r ${name}`,
    draftId: null,
    versionId: name,
    replyKind: 'withRemarks',
    isLate: false,
    isPreliminary: false,
    receivedOn: '2018-05-02',
    endorsesInvitationId: null,
    endorsesName: null,
    answersThroughName: null,
    onBehalfOf: [],
    named: null,
    ...change,
  };
}

export function silentBody(name: string): BodyRow {
  return answerOf(name, { state: null, responseId: null, versionId: null, replyKind: null, receivedOn: null });
}

/** A comment of that body in the section of the draft. */
export function placementOf(body: string, text: string, change: Partial<PlacementRow> = {}): PlacementRow {
  const id = `${body} ${text}`;
  return {
    placementId: `p ${id}`,
    commentId: `c ${id}`,
    responseId: `r ${body}`,
    versionId: body,
    invitationId: body,
    sourceId: `s ${body}`,
    startOffset: 0,
    endOffset: text.length,
    text,
    source: 'svar.docx',
    page: 1,
    target: 'section',
    place: SECTION,
    draftId: 'gravide',
    stance: 'supports',
    decision: 'followed',
    reason: null,
    decidedBy: 'Randi Rådgiver',
    change: null,
    edition: null,
    tags: [],
    ...change,
  };
}

/** A summary of one draft with one section and one yes-or-no question, from the rows that are given. */
export function smallModel(rows: Partial<SummaryRows>): SummaryModel {
  return buildSummary({
    outline: outline(),
    host: 'Helsedirektoratet',
    rows: {
      bodies: [],
      behind: [],
      categories: [],
      placements: [],
      choices: [],
      mentions: [],
      unplaced: [],
      codes: [],
      ...rows,
    },
    texts: new Map(),
    titles: {
      consultation: 'Høringen',
      allDrafts: 'Alle utkast',
      wholeDraft: 'Utkastet',
      formerPlace: 'Ikke lenger med',
    },
  });
}

function outline(): ConsultationOutline {
  const clock = new FrozenClock('2018-02-01T11:00:00Z');
  const consultation = Object.assign(new Consultation(), {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    title: 'Pakkeforløp for gravide og rusmidler',
    caseNumber: '17/20347',
    openedAt: clock.now(),
    deadlineOn: CalendarDay.of('2018-06-01'),
    separateAnswers: false,
  });
  const title = 'Gravide og rusmidler';
  const draft = Object.assign(new Draft(), { id: 'gravide', title, shortTitle: 'Gravide', position: 1 });
  const section = Object.assign(new Section(), {
    id: 'henvisning',
    draftId: 'gravide',
    number: '1',
    title: 'Henvisning',
  });
  const question = Object.assign(new Question(), {
    id: 'ansvar',
    position: 1,
    kind: 'yesPartlyNoUnsure' as const,
    scope: 'consultation' as const,
    draftId: null,
    draftIds: [],
    options: [],
    text: 'Er ansvaret tydelig?',
  });
  const drafts: readonly OutlinedDraft[] = [{ draft, version: null, sections: [section] }];
  return { consultation, seenThrough: [], drafts, questions: [question], papers: [], signatories: [] };
}
