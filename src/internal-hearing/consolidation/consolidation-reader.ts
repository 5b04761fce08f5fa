import { Injectable } from '@nestjs/common';
import { PlaceCatalogue, type HearingPlace } from '../../analysis/placement/place-catalogue.js';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { choicesAt, isAnswerable } from './answerable-places.js';
import { byBody, countsOf, isToReadAgain, joined, type JoinedConsolidation } from './consolidation-views.js';
import { Consolidation } from './consolidation.entity.js';
import type {
  AssociationInView,
  ConsolidationOverview,
  PassageInView,
  PlaceInView,
  PlaceOverview,
  PlacementFate,
  TreatedComment,
} from './consolidation.types.js';
import { isConsolidated } from './fate.rules.js';
import { groupedBy } from '../../analysis/suggestion/grouped-by.js';
import { InnerComments } from './inner-comments.js';
import type { OuterChoice } from './outer-choice.entity.js';
import { OuterChoices } from './outer-choices.js';
import { PassageSource } from './passage-source.entity.js';
import { WrittenPassages } from './written-passages.js';

/**
 * How a consolidation is read: by place, by association, and by comment. Whoever asks has already been let in by
 * `ConsolidationAccess`. The number of statements does not depend on how much is said or written.
 */
@Injectable()
export class ConsolidationReader {
  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
    private readonly comments: InnerComments,
    private readonly written: WrittenPassages,
    private readonly choices: OuterChoices,
  ) {}

  /** Every place of the hearing with how far it has come and what is written there. */
  async overview(consultationId: string, via: Reader = this.database.reader): Promise<ConsolidationOverview> {
    const outline = await this.hearings.outline(consultationId, via);
    const whole = await this.whole(consultationId, via);
    const choices = await this.choices.of(consultationId, via);
    const unplaced = await this.comments.unplaced(via, consultationId);
    const catalogue = new PlaceCatalogue(outline);
    const begun = await via.findOneBy(Consolidation, { consultationId });
    return {
      consultation: outline.consultation,
      catalogue,
      places: placesOf(outline, catalogue, whole, choices),
      total: countsOf(whole.comments),
      unplaced,
      toReadAgain: whole.passages.filter(isToReadAgain).length,
      isComplete: isConsolidated(
        whole.comments.map(({ fate }) => fate.fate),
        unplaced,
      ),
      textsDecidedAt: begun?.textsDecidedAt ?? null,
    };
  }

  /** One place: all that is said there by body, and what is written; `NotFound` for a place the hearing does not have. */
  async place(consultationId: string, key: string, via: Reader = this.database.reader): Promise<PlaceInView> {
    const outline = await this.hearings.outline(consultationId, via);
    const place = new PlaceCatalogue(outline).find(key);
    if (!place) throw new NotFound('place');
    const whole = await this.whole(consultationId, via);
    const choices = await this.choices.of(consultationId, via);
    const here = whole.comments.filter((comment) => comment.place === key);
    const passages = whole.passages.filter((passage) => passage.place === key);
    return {
      ...placeOverview(outline, place, here, standing(passages), choices),
      byBody: byBody(here),
      removed: passages.filter(({ isRemoved }) => isRemoved),
      choices: choicesAt(place),
    };
  }

  /** What became of each comment that counts, by its placement. */
  async fates(consultationId: string, via: Reader = this.database.reader): Promise<ReadonlyMap<string, PlacementFate>> {
    const { comments } = await this.whole(consultationId, via);
    return new Map(comments.map(({ placementId, fate }) => [placementId, fate]));
  }

  /** What became of each point of one body; `NotFound` for one that is not in the hearing. */
  async byAssociation(
    consultationId: string,
    invitationId: string,
    via: Reader = this.database.reader,
  ): Promise<AssociationInView> {
    const body = await this.comments.bodyOf(via, consultationId, invitationId);
    if (body === null) throw new NotFound('invitation');
    const catalogue = new PlaceCatalogue(await this.hearings.outline(consultationId, via));
    const { comments, passages } = await this.whole(consultationId, via);
    const own = inOrderOf(
      catalogue,
      comments.filter((comment) => comment.invitationId === invitationId),
    );
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    const points = own.map((comment) => ({
      ...comment,
      passages: comment.fate.passages.flatMap(({ passageId }) => byId.get(passageId) ?? []),
    }));
    return { invitationId, body, counts: countsOf(own), points };
  }

  /** Every passage that stands with what it was made from, place by place in the order of reading. */
  async passages(consultationId: string, via: Reader = this.database.reader): Promise<readonly PassageInView[]> {
    const catalogue = new PlaceCatalogue(await this.hearings.outline(consultationId, via));
    const { passages } = await this.whole(consultationId, via);
    return inOrderOf(catalogue, standing(passages));
  }

  /** What the passages were made from at a time, such as when the answer was submitted; also what was taken back since. */
  async sourcesAt(
    consultationId: string,
    at: Date,
    via: Reader = this.database.reader,
  ): Promise<readonly PassageSource[]> {
    const rows = await via.find(PassageSource, { where: { consultationId }, order: { at: 'ASC', id: 'ASC' } });
    return rows.filter((row) => row.at <= at && (row.endedAt === null || row.endedAt > at));
  }

  private async whole(consultationId: string, via: Reader): Promise<JoinedConsolidation> {
    const comments = await this.comments.all(via, consultationId);
    return joined(comments, await this.written.read(via, consultationId));
  }
}

function placesOf(
  outline: ConsultationOutline,
  catalogue: PlaceCatalogue,
  whole: JoinedConsolidation,
  choices: ReadonlyMap<string, OuterChoice>,
): readonly PlaceOverview[] {
  const comments = groupedBy(whole.comments, ({ place }) => place);
  const passages = groupedBy(standing(whole.passages), ({ place }) => place);
  return catalogue.places.map((place) =>
    placeOverview(outline, place, comments.get(place.key) ?? [], passages.get(place.key) ?? [], choices),
  );
}

function placeOverview(
  { consultation }: ConsultationOutline,
  place: HearingPlace,
  comments: readonly TreatedComment[],
  passages: readonly PassageInView[],
  choices: ReadonlyMap<string, OuterChoice>,
): PlaceOverview {
  const choice = choices.get(place.key) ?? null;
  return { ...countsOf(comments), place, isAnswerable: isAnswerable(place, consultation), passages, choice };
}

function standing(passages: readonly PassageInView[]): readonly PassageInView[] {
  return passages.filter(({ isRemoved }) => !isRemoved);
}

/** By the places of the hearing; what stands in a place that the hearing no longer has comes last. */
function inOrderOf<Placed extends { readonly place: string }>(
  catalogue: PlaceCatalogue,
  placed: readonly Placed[],
): readonly Placed[] {
  const order = new Map(catalogue.places.map(({ key }, index) => [key, index]));
  const orderOf = ({ place }: Placed): number => order.get(place) ?? order.size;
  return placed.toSorted((left, right) => orderOf(left) - orderOf(right));
}
