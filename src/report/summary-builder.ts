import { CalendarDay } from '../shared/time/calendar-day.js';
import { BodyList } from './body-list.js';
import { AnsweringBodies } from './counting/answering-bodies.js';
import { codebookOf } from './model/codebook.js';
import { figuresOf } from './model/figures.js';
import { Findings } from './model/findings.js';
import { partOutlines } from './model/place-outline.js';
import { PlaceBuilder } from './model/place-builder.js';
import type { SummaryMatter } from './model/summary-matter.js';
import type { SummaryModel } from './summary.model.js';

/** Builds the summary from what is stored: pure, so that every form of it says the same. */
export function buildSummary(matter: SummaryMatter): SummaryModel {
  const { outline, rows, titles } = matter;
  const { consultation } = outline;
  const drafts = outline.drafts.map(({ draft: { id: draftId, title, shortTitle } }) => ({
    draftId,
    title,
    shortTitle,
  }));
  const answering = new AnsweringBodies(rows);
  const draftIds = drafts.map(({ draftId }) => draftId);
  const list = new BodyList({ rows, draftIds, separateAnswers: consultation.separateAnswers }, answering);
  const codebook = codebookOf(rows.codes);
  const findings = new Findings({ rows, list, answering, draftIds: new Set(draftIds) });
  const parts = partOutlines(outline, titles, rows.placements);
  const places = new PlaceBuilder({ matter, answering, findings, codebook });
  return {
    consultationId: consultation.id,
    title: consultation.title,
    caseNumber: consultation.caseNumber,
    host: matter.host,
    openedOn: consultation.openedAt === null ? null : CalendarDay.at(consultation.openedAt),
    deadlineOn: consultation.deadlineOn,
    figures: figuresOf(list.bodies, rows, answering),
    drafts,
    parts: parts.map((part) => places.part(part)),
    questions: places.questions(),
    themes: places.themeTotals(parts),
    bodies: list.bodies,
    unplaced: rows.unplaced.map(({ commentId, text, name }) => ({ commentId, text, body: name })),
    codebook,
    citations: matter.citations ?? [],
  };
}
