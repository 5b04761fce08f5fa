import type { ConsultationOutline, OutlinedDraft } from '../consultation/consultation-reader.js';
import type { Question } from '../consultation/question/question.entity.js';
import type { Stance } from '../analysis/placement/placement.entity.js';
import { CalendarDay } from '../shared/time/calendar-day.js';
import { BodyList } from './body-list.js';
import { bodyStance, countStances } from './stance.rules.js';
import type { PlacementRow, SummaryRows } from './summary-source.js';
import type {
  ChoiceCount,
  Finding,
  PlaceKind,
  StanceCounts,
  SummaryFigures,
  SummaryModel,
  SummaryPart,
  SummaryPlace,
} from './summary.model.js';

/** What the parts that belong to no draft are called, in the language of the summary. */
export interface PartTitles {
  readonly consultation: string;
  readonly allDrafts: string;
  readonly wholeDraft: string;
}

interface Matter {
  readonly outline: ConsultationOutline;
  readonly host: string;
  readonly rows: SummaryRows;
  readonly texts: ReadonlyMap<string, string>;
  readonly titles: PartTitles;
}

interface PlaceOutline {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly title: string;
}

/** Builds the summary from what is stored: pure, so that every form of it says the same. */
export function buildSummary(matter: Matter): SummaryModel {
  const builder = new SummaryBuilder(matter);
  const { consultation } = matter.outline;
  return {
    consultationId: consultation.id,
    title: consultation.title,
    caseNumber: consultation.caseNumber,
    host: matter.host,
    openedOn: consultation.openedAt === null ? null : CalendarDay.at(consultation.openedAt),
    deadlineOn: consultation.deadlineOn,
    figures: builder.figures(),
    parts: builder.parts(),
    bodies: builder.list.bodies,
    unplaced: matter.rows.unplaced.map(({ commentId, text, name }) => ({ commentId, text, body: name })),
  };
}

class SummaryBuilder {
  readonly list: BodyList;
  private readonly byPlace = new Map<string, PlacementRow[]>();

  constructor(private readonly matter: Matter) {
    this.list = new BodyList(matter.rows);
    for (const row of matter.rows.placements)
      this.byPlace.set(row.place, [...(this.byPlace.get(row.place) ?? []), row]);
  }

  parts(): SummaryPart[] {
    const { titles, outline } = this.matter;
    return [
      this.part('consultation', titles.consultation, [
        { key: 'consultation', kind: 'consultation', title: titles.consultation },
        ...outline.questions
          .filter((question) => question.scope === 'consultation')
          .map((question) => questionPlace(question, null)),
      ]),
      this.part('allDrafts', titles.allDrafts, [{ key: 'allDrafts', kind: 'allDrafts', title: titles.allDrafts }]),
      ...outline.drafts.map((outlined) =>
        this.part(`draft:${outlined.draft.id}`, outlined.draft.title, this.placesOf(outlined)),
      ),
    ];
  }

  figures(): SummaryFigures {
    const { placements, unplaced } = this.matter.rows;
    const bodies = this.list.bodies.filter((body) => !body.isPrivatePerson);
    const answered = bodies.filter((body) => body.outcome !== 'silent' && body.outcome !== 'withdrawn');
    return {
      invited: bodies.filter((body) => body.isInvited).length,
      answered: answered.length,
      withRemarks: answered.filter((body) => body.outcome === 'withRemarks' || body.outcome === 'attachmentOnly')
        .length,
      withoutRemarks: answered.filter((body) => body.outcome === 'withoutRemarks').length,
      late: answered.filter((body) => body.isLate).length,
      silent: bodies.filter((body) => body.isInvited).length - answered.filter((body) => body.isInvited).length,
      uninvited: answered.filter((body) => !body.isInvited).length,
      privatePersons: this.list.bodies.filter((body) => body.isPrivatePerson && body.outcome !== 'silent').length,
      comments: new Set(placements.map((row) => row.commentId)).size + unplaced.length,
      placements: placements.length,
      undecided: placements.filter((row) => row.decision === null).length,
      unplaced: unplaced.length,
    };
  }

  private placesOf({ draft, sections }: OutlinedDraft): PlaceOutline[] {
    const { questions } = this.matter.outline;
    const asked = questions.filter((question) => question.isAskedOfEach(draft.id) || question.draftId === draft.id);
    return [
      { key: `draft:${draft.id}`, kind: 'draft', title: this.matter.titles.wholeDraft },
      ...sections.map((section) => ({
        key: `section:${section.id}`,
        kind: 'section' as const,
        title: [section.number, section.title].filter(Boolean).join(' '),
      })),
      ...asked.map((question) => questionPlace(question, question.scope === 'eachDraft' ? draft.id : null)),
    ];
  }

  private part(key: string, title: string, outlines: readonly PlaceOutline[]): SummaryPart {
    const places = outlines.map((outline) => this.place(outline));
    const rows = outlines.flatMap((outline) => this.byPlace.get(outline.key) ?? []);
    const saying = new Set([...rows.map((row) => row.invitationId), ...this.statedAt(key).keys()]);
    return {
      key,
      title,
      text: this.matter.texts.get(key) ?? '',
      stances: this.stancesOf(rows, this.statedAt(key)),
      bodies: [...saying].filter((id) => !this.list.isPrivatePerson(id)).flatMap((id) => this.list.bodiesBehind(id))
        .length,
      places,
    };
  }

  private place(outline: PlaceOutline): SummaryPlace {
    const rows = this.byPlace.get(outline.key) ?? [];
    const persons = new Set(rows.map((row) => row.invitationId).filter((id) => this.list.isPrivatePerson(id)));
    return {
      ...outline,
      stances: this.stancesOf(rows, this.statedAt(outline.key)),
      privatePersons: persons.size,
      choices: outline.kind === 'question' ? this.choicesAt(outline.key) : [],
      findings: rows.map((row) => this.finding(row)),
    };
  }

  private finding(row: PlacementRow): Finding {
    const { placementId, commentId, text, page, source, invitationId, stance, tags, decision, reason } = row;
    const body = this.list.nameOf(invitationId);
    const bodiesBehind = this.list.bodiesBehind(invitationId);
    return {
      placementId,
      commentId,
      text,
      page,
      source,
      body,
      invitationId,
      bodiesBehind,
      stance,
      tags,
      decision,
      reason,
    };
  }

  private stancesOf(rows: readonly PlacementRow[], stated: ReadonlyMap<string, Stance>): StanceCounts {
    const said = new Map<string, Stance[]>([...stated.keys()].map((id) => [id, []]));
    for (const row of rows) said.set(row.invitationId, [...(said.get(row.invitationId) ?? []), row.stance]);
    const counted = [...said].filter(([id]) => !this.list.isPrivatePerson(id));
    return countStances(
      counted.map(([id, stances]) => ({
        stance: bodyStance(stated.get(id) ?? null, stances),
        bodies: this.list.bodiesBehind(id).length,
      })),
    );
  }

  /** What bodies themselves state of a draft, by invitation. */
  private statedAt(key: string): Map<string, Stance> {
    const stated = new Map<string, Stance>();
    if (!key.startsWith('draft:')) return stated;
    for (const row of this.matter.rows.choices) {
      if (row.place === key && isStatedStance(row.choice)) stated.set(row.invitationId, row.choice);
    }
    return stated;
  }

  private choicesAt(key: string): ChoiceCount[] {
    const bodies = new Map<string, string[]>();
    for (const row of this.matter.rows.choices) {
      if (row.place === key)
        bodies.set(row.choice, [...(bodies.get(row.choice) ?? []), this.list.nameOf(row.invitationId)]);
    }
    return [...bodies].map(([choice, names]) => ({ choice, bodies: names }));
  }
}

function questionPlace(question: Question, draftId: string | null): PlaceOutline {
  const key = draftId === null ? `question:${question.id}` : `question:${question.id}:${draftId}`;
  return { key, kind: 'question', title: `${question.position}. ${question.text}` };
}

function isStatedStance(choice: string): choice is Stance {
  return choice === 'supports' || choice === 'supportsWithRemarks' || choice === 'opposes' || choice === 'neutral';
}
