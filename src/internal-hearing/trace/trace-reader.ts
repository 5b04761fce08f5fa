import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PlaceCatalogue } from '../../analysis/placement/place-catalogue.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor, PersonActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Answer } from '../../response/submission/response-version.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Passage } from '../consolidation/passage.entity.js';
import { InternalHearings } from '../internal-hearings.js';
import { answeredAt, destinyOf } from './destiny.rules.js';
import { Endings, type SentOutward } from './endings.js';
import { outside } from './stretch.rules.js';
import { tracedPassages } from './traced-passages.js';
import { Treatments } from './treatments.js';
import type { HearingTrace, MemberTrace } from './trace.types.js';

/** The trace of an answer, read from either end. */
@Injectable()
export class TraceReader {
  constructor(
    private readonly database: Database,
    private readonly hearings: ConsultationReader,
    private readonly internals: InternalHearings,
    private readonly treatments: Treatments,
    private readonly endings: Endings,
  ) {}

  /**
   * From the answer: each passage with the comments it was made from and what came of it in the outer hearing. For whoever
   * reads the internal hearing; `NotFound` for others, and for a hearing that answers for nobody.
   */
  async ofHearing(person: PersonActor, consultationId: string): Promise<HearingTrace> {
    const via = this.database.reader;
    const { internal, consultation } = await this.internals.find(person, consultationId, 'mayRead', via);
    const outward = await this.endings.from(via, internal);
    const { places } = new PlaceCatalogue(await this.hearings.outline(consultationId, via));
    const passages = await via.find(Passage, { where: { consultationId }, order: { position: 'ASC', id: 'ASC' } });
    const names = await this.namesIn(via, consultationId);
    const traced = tracedPassages(passages, await this.treatments.of(via, consultationId), outward, names);
    const besides = await this.besides(via, outward);
    return {
      consultationId,
      title: consultation.title,
      outer: outward.outer,
      submittedAt: answeredAt(null, outward.answers),
      places: places
        .map((place) => ({
          place,
          passages: traced.get(place.key) ?? [],
          besides: besides.get(place.key) ?? [],
        }))
        .filter((place) => place.passages.length + place.besides.length > 0),
    };
  }

  /**
   * From the comments: what became of each point that the holder's body has made. Only of its own points, and nothing before
   * its umbrella has answered. `NotFound` in a hearing that answers for nobody.
   */
  async ofMember({ consultationId, invitationId }: LinkActor): Promise<MemberTrace> {
    const via = this.database.reader;
    const internal = await this.internals.of(consultationId, via);
    if (!internal) throw new NotFound('internalHearing');
    const outline = await this.hearings.outline(consultationId, via);
    const host = await via.findOneByOrFail(Host, { id: outline.consultation.hostId });
    const { outer, answers, endings } = await this.endings.from(via, internal);
    const { comments, treated } = await this.treatments.of(via, consultationId);
    const catalogue = new PlaceCatalogue(outline);
    const own = comments.filter((comment) => comment.invitationId === invitationId);
    const points = own.map(({ text, source, page, place, draftId, point }) => {
      const placed = { place: catalogue.find(place) ?? null, draftId, treated: treated(point) };
      const destiny = destinyOf(placed, answers, (passageId) => endings.get(passageId) ?? []);
      return { text, source, page, ...destiny };
    });
    const submittedAt = answeredAt(null, answers);
    return { title: outline.consultation.title, hostName: host.name, outer, submittedAt, points };
  }

  /** By place, what was sent there in words that are no passage. */
  private async besides(via: Reader, { answers, sent }: SentOutward): Promise<ReadonlyMap<string, readonly string[]>> {
    const fields = await via.find(Answer, {
      where: { versionId: In(answers.map(({ versionId }) => versionId)) },
      order: { versionId: 'ASC', position: 'ASC' },
    });
    const besides = new Map<string, readonly string[]>();
    for (const { versionId, place, text } of fields) {
      const passages = sent.filter((passage) => passage.outerVersionId === versionId && passage.place === place);
      const stretches = passages.map(({ startOffset: start, endOffset: end }) => ({ start, end }));
      besides.set(place, [...(besides.get(place) ?? []), ...outside(text, stretches)]);
    }
    return besides;
  }

  private async namesIn(via: Reader, consultationId: string): Promise<ReadonlyMap<string, string>> {
    const invitations = await via.find(Invitation, {
      select: { id: true, addressedName: true },
      where: { consultationId },
    });
    return new Map(invitations.map(({ id, addressedName }) => [id, addressedName]));
  }
}
