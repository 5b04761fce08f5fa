import { Injectable } from '@nestjs/common';
import { PlaceCatalogue } from '../../analysis/placement/place-catalogue.js';
import { placeLabel } from '../../analysis/placement/place-label.js';
import { groupedBy } from '../../analysis/suggestion/grouped-by.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { decisionWords } from '../../report/label.words.js';
import type {
  UmbrellaAccount,
  UmbrellaPassage,
  UmbrellaPlace,
  UmbrellaPoint,
} from '../../report/forms/summary-forms.types.js';
import type { UmbrellaAccounts } from '../../report/forms/umbrella-accounts.js';
import { Database, type Reader } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { ConsolidationReader } from '../consolidation/consolidation-reader.js';
import type { InnerComment, PlacementFate } from '../consolidation/consolidation.types.js';
import { Passage } from '../consolidation/passage.entity.js';
import { InternalHearings } from '../internal-hearings.js';
import { answeredAt } from './destiny.rules.js';
import { Endings } from './endings.js';
import { tracedPassages } from './traced-passages.js';
import type { TracedPassage } from './trace.types.js';
import { Treatments } from './treatments.js';

/** Tells of an internal hearing as its summary does: what members said in each place, what was taken in, and where it went. */
@Injectable()
export class UmbrellaAccountReader implements UmbrellaAccounts {
  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
    private readonly internals: InternalHearings,
    private readonly consolidation: ConsolidationReader,
    private readonly treatments: Treatments,
    private readonly endings: Endings,
  ) {}

  async of(consultationId: string, language: Language): Promise<UmbrellaAccount | null> {
    const via = this.database.reader;
    const internal = await this.internals.of(consultationId, via);
    if (!internal) return null;
    const outward = await this.endings.from(via, internal);
    const treated = await this.treatments.of(via, consultationId);
    const fates = await this.consolidation.fates(consultationId, via);
    const traced = tracedPassages(
      await this.passages(via, consultationId),
      treated,
      outward,
      await this.names(via, consultationId),
    );
    const { places } = new PlaceCatalogue(await this.hearings.outline(consultationId, via));
    const submittedAt = answeredAt(null, outward.answers);
    const numbers = numbered(places.flatMap(({ key }) => standing(traced.get(key))));
    const commentsAt = groupedBy(treated.comments, ({ place }) => place);
    return {
      outerHearing: outward.outer.title,
      outerHost: outward.outer.hostName,
      submittedOn: submittedAt === null ? null : CalendarDay.at(submittedAt),
      places: places
        .map((place): UmbrellaPlace => {
          const { key } = place;
          const points = (commentsAt.get(key) ?? []).map((comment) => pointOf(comment, fates, numbers));
          const passages = standing(traced.get(key)).map((passage) => passageOf(passage, numbers, language));
          return { key, title: placeLabel(place, language), points, passages };
        })
        .filter(({ points, passages }) => points.length + passages.length > 0),
    };
  }

  private passages(via: Reader, consultationId: string): Promise<Passage[]> {
    return via.find(Passage, { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } });
  }

  private async names(via: Reader, consultationId: string): Promise<ReadonlyMap<string, string>> {
    const select = { id: true, addressedName: true } as const;
    const invitations = await via.find(Invitation, { select, where: { consultationId } });
    return new Map(invitations.map(({ id, addressedName }) => [id, addressedName]));
  }
}

function standing(passages: readonly TracedPassage[] | undefined): readonly TracedPassage[] {
  return (passages ?? []).filter(({ isRemoved }) => !isRemoved);
}

function numbered(passages: readonly TracedPassage[]): ReadonlyMap<string, number> {
  return new Map(passages.map(({ passageId }, index) => [passageId, index + 1]));
}

function pointOf(
  { placementId, body, text, source, page }: InnerComment,
  fates: ReadonlyMap<string, PlacementFate>,
  numbers: ReadonlyMap<string, number>,
): UmbrellaPoint {
  const fate = fates.get(placementId);
  const wentTo = (fate?.passages ?? []).flatMap(({ passageId }) => numbers.get(passageId) ?? []);
  const reason = fate?.fate === 'leftOut' ? (fate.leftOut?.reason ?? null) : null;
  return { body, text, source, page, fate: fate?.fate ?? 'open', reason, wentTo };
}

function passageOf(
  { passageId, text, sources, dissenter, endings }: TracedPassage,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): UmbrellaPassage {
  const decisions = endings.flatMap((ending) => ending.decisions);
  const outcome = decisions.map(({ decision, reason }) =>
    [decisionWords[language][decision], reason].filter((part) => part !== null && part !== '').join('. '),
  );
  const from = [...new Set(sources.map(({ body }) => body))];
  return { number: numbers.get(passageId) ?? 0, text, from, dissenter, outcome: [...new Set(outcome)] };
}
