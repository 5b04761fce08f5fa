import { Injectable } from '@nestjs/common';
import { ALL_DRAFTS } from '../../analysis/placement/place-catalogue.js';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import { wholeLabel } from '../../response/answer-content-view.js';
import { answerSheetOf, type SheetField } from '../../response/answer-sheet.js';
import { choiceText } from '../../response/choice-text.js';
import { Database } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { ConsolidationReader } from '../consolidation/consolidation-reader.js';
import type {
  ConsolidationOverview,
  InnerComment,
  PassageInView,
  PlacementFate,
  PlaceOverview,
} from '../consolidation/consolidation.types.js';
import { InnerComments } from '../consolidation/inner-comments.js';
import type {
  AppendedBody,
  AppendedComment,
  AppendedPart,
  ProposalModel,
  ProposalPart,
  ProposalPassage,
} from './proposal.model.js';
import { proposalWords } from './proposal.words.js';

/** A part of the form with the places that stand under its title. */
interface TitledPart {
  readonly title: string;
  /** As it is said in the heading of an appendix. */
  readonly about: string;
  readonly places: ReadonlyMap<string, PlaceLabel>;
}

interface PlaceLabel {
  readonly label: string;
  readonly kind: SheetField['kind'];
}

/** Builds what is put before an organ, from what is written and said now. Whoever asks has been let in. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
    private readonly consolidation: ConsolidationReader,
    private readonly comments: InnerComments,
  ) {}

  async build(
    consultationId: string,
    { organ, meetingOn }: { readonly organ: string; readonly meetingOn: CalendarDay | null },
    language: Language,
  ): Promise<ProposalModel> {
    const { reader } = this.database;
    const outline = await this.hearings.outline(consultationId);
    const overview = await this.consolidation.overview(consultationId);
    const comments = await this.comments.all(reader, consultationId);
    const fates = await this.consolidation.fates(consultationId);
    const parts = titledParts(outline, language);
    const { consultation } = outline;
    return {
      ...(await this.around(outline)),
      organ,
      meetingOn,
      hearing: outline.seenThrough[0]?.title ?? consultation.title,
      ourReference: consultation.caseNumber,
      innerDeadlineOn: consultation.deadlineOn,
      counts: overview.total,
      unplaced: overview.unplaced,
      parts: proposed(parts, overview, language),
      appendix: appended(parts, comments, fates),
    };
  }

  /** Who asks, when they want the answer, and by what reference. */
  private async around({
    consultation,
    seenThrough: [outer],
  }: ConsultationOutline): Promise<Pick<ProposalModel, 'host' | 'outerHost' | 'theirReference' | 'outerDeadlineOn'>> {
    const outerDeadlineOn = await this.hearings.outerDeadline(consultation);
    return {
      host: await this.hostOf(consultation),
      outerHost: outer ? await this.hostOf(outer) : '',
      theirReference: outer?.caseNumber ?? '',
      outerDeadlineOn,
    };
  }

  private async hostOf({ hostId }: Consultation): Promise<string> {
    const host = await this.database.reader.findOneByOrFail(Host, { id: hostId });
    return host.name;
  }
}

/** The parts of the form in the order of reading, with what each of their places is called. */
function titledParts(outline: ConsultationOutline, language: Language): readonly TitledPart[] {
  const t = proposalWords[language];
  return answerSheetOf(outline).map(({ draft, fields }) => {
    const places = new Map(fields.map((field) => [field.place, labelOf(field, language)]));
    if (draft === null) places.set(ALL_DRAFTS, { label: t.allDrafts, kind: 'freeText' });
    const title = draft?.title ?? t.wholeTitle;
    return { title, about: draft?.title ?? t.whole, places };
  });
}

function labelOf(field: SheetField, language: Language): PlaceLabel {
  return { label: field.label === '' ? wholeLabel(field, language) : field.label, kind: field.kind };
}

function proposed(
  parts: readonly TitledPart[],
  { places }: ConsolidationOverview,
  language: Language,
): readonly ProposalPart[] {
  const byKey = new Map(places.map((place) => [place.place.key, place]));
  return parts
    .map(({ title, places: labels }) => ({
      title,
      places: [...labels].flatMap(([key, { label, kind }]) => {
        const { passages, choice } = saidAt(byKey.get(key));
        if (passages.length === 0 && choice === null) return [];
        const stated = choice === null ? null : choiceText(kind, choice, language);
        return [{ label, choice: stated, passages: passages.map(passageOf) }];
      }),
    }))
    .filter((part) => part.places.length > 0);
}

function saidAt(place: PlaceOverview | undefined): { passages: readonly PassageInView[]; choice: string | null } {
  return { passages: place?.passages ?? [], choice: place?.choice?.choice ?? null };
}

function passageOf({ kind, dissenter, text, sources }: PassageInView): ProposalPassage {
  const from = new Set(sources.flatMap(({ body }) => (body === null ? [] : [body])));
  return { kind, dissenter: dissenter?.name ?? null, text, from: [...from] };
}

function appended(
  parts: readonly TitledPart[],
  comments: readonly InnerComment[],
  fates: ReadonlyMap<string, PlacementFate>,
): readonly AppendedPart[] {
  return parts
    .map(({ about, places }) => ({ title: about, bodies: bodiesIn(places, comments, fates) }))
    .filter(({ bodies }) => bodies.length > 0);
}

function bodiesIn(
  places: TitledPart['places'],
  comments: readonly InnerComment[],
  fates: ReadonlyMap<string, PlacementFate>,
): readonly AppendedBody[] {
  const order = new Map([...places.keys()].map((key, index) => [key, index]));
  const here = comments
    .filter(({ place }) => order.has(place))
    .toSorted((left, right) => (order.get(left.place) ?? 0) - (order.get(right.place) ?? 0));
  // The comments come by body in Norwegian order, which the order of reading must not undo.
  const names = [...new Map(comments.map(({ invitationId, body }) => [invitationId, body]))];
  return names
    .map(([invitationId, name]) => ({
      name,
      comments: here
        .filter((comment) => comment.invitationId === invitationId)
        .map((comment) => appendedComment(comment, places, fates)),
    }))
    .filter((body) => body.comments.length > 0);
}

function appendedComment(
  { placementId, place, text, source, page }: InnerComment,
  places: TitledPart['places'],
  fates: ReadonlyMap<string, PlacementFate>,
): AppendedComment {
  const fate = fates.get(placementId);
  const reason = fate?.fate === 'leftOut' ? (fate.leftOut?.reason ?? null) : null;
  return { place: places.get(place)?.label ?? '', text, source, page, fate: fate?.fate ?? 'open', reason };
}
