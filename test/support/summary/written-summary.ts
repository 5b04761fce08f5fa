import type { WritableSummary } from '../../../src/report/forms/document/summary-document.js';
import { thawModel } from '../../../src/report/forms/frozen-model.js';
import type { Finding, Standing, SummaryModel, SummaryPart, SummaryPlace } from '../../../src/report/summary.model.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import { instantFrom } from '../../../src/shared/time/clock.js';

const NOBODY = { supports: 0, supportsWithRemarks: 0, opposes: 0, neutral: 0, divided: 0, unclear: 0 };
const NO_NAMES = { supports: [], supportsWithRemarks: [], opposes: [], neutral: [], divided: [], unclear: [] };

function standing(opposing: readonly string[]): Standing {
  const stances = { ...NOBODY, opposes: opposing.length };
  const byCategory = [{ category: 'Kommuner', stances }];
  return { stances, stanceBodies: { ...NO_NAMES, opposes: opposing }, byCategory, privatePersons: 0 };
}

function finding(number: number, body: string, text: string): Finding {
  return {
    placementId: `placement-${number}`,
    commentId: `comment-${number}`,
    responseId: `response-${number}`,
    versionId: `version-${number}`,
    sourceId: `source-${number}`,
    startOffset: 0,
    endOffset: text.length,
    text,
    page: number,
    source: 'svar.docx',
    body,
    category: 'Kommuner',
    invitationId: `invitation-${number}`,
    isPrivatePerson: false,
    bodiesBehind: [body],
    stance: 'opposes',
    tags: [],
    tagIds: [],
    decision: 'partly',
    reason: 'Rammene står fast.',
    decidedBy: 'Oddny Oppsummerer',
    change: 'Fristen er ti dager.',
    changeEdition: null,
  };
}

const FINDINGS = [
  finding(1, 'Eksempel kommune', 'Fristen er for kort.'),
  finding(2, 'Prøve helseforetak', '=SUM(A1) & <b>fet</b>\nny linje'),
];
const NAMES = FINDINGS.map(({ body }) => body);

const PLACE: SummaryPlace = {
  key: 'section:1',
  kind: 'section',
  title: '1 Henvisning',
  text: 'To instanser mener at fristen er for kort [#1], og *én* sier mer [#2].\n\n- Et punkt\n- Et til',
  textVersion: 1,
  choices: [],
  themes: [],
  findings: FINDINGS,
  ...standing(NAMES),
};

const PART: SummaryPart = {
  key: 'draft:1',
  draftId: '1',
  title: 'Gravide',
  text: '## Hovedinntrykk\n\nUenighet [#7].',
  textVersion: 1,
  bodies: 2,
  places: [PLACE],
  ...standing(NAMES),
};

const FIGURES = {
  ...{ invited: 3, answered: 2, withRemarks: 2, withoutRemarks: 0, endorses: 0, answersThrough: 0, declined: 0 },
  ...{ standsBehind: 0, attachmentOnly: 0, late: 0, preliminary: 0, silent: 1, withdrawn: 0, uninvited: 0 },
  ...{ jointAnswers: 0, jointBodies: 0, unlisted: 0, privatePersons: 0, answers: 2, comments: 2, placements: 2 },
  ...{ undecided: 0, unplaced: 0 },
};

/** A small summary with all that a document can hold: a text with citations, a comment that looks like a formula and markup. */
export function writtenSummary(): WritableSummary {
  const model: SummaryModel = {
    consultationId: 'hearing',
    title: 'Gravide og rusmidler',
    caseNumber: '17/20347',
    host: 'Helsedirektoratet',
    openedOn: null,
    deadlineOn: CalendarDay.of('2018-06-01'),
    figures: FIGURES,
    drafts: [{ draftId: '1', title: 'Gravide', shortTitle: 'Gravide' }],
    parts: [PART],
    questions: [],
    themes: [],
    bodies: [],
    unplaced: [],
    codebook: [],
    citations: [
      { number: 1, placementIds: ['placement-1', 'placement-2'] },
      { number: 2, placementIds: ['placement-2'] },
    ],
  };
  const writtenAt = instantFrom('2018-07-01T10:00:00Z');
  return { model: thawModel(JSON.stringify(model)), language: 'nb', reason: '', number: 2, account: null, writtenAt };
}
