import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PlaceCatalogue } from '../../analysis/placement/place-catalogue.js';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { MOST_LEVELS } from '../../consultation/outer-consultations.js';
import { Host } from '../../identity/host/host.entity.js';
import type { Reader } from '../../shared/database/database.js';
import type { InternalHearing } from '../internal-hearing.entity.js';
import { InternalHearings } from '../internal-hearings.js';
import { SubmittedPassage } from '../submission/submitted-passage.entity.js';
import { destinyOf } from './destiny.rules.js';
import { landingsOf, touching, type Landing } from './landing.rules.js';
import { OuterComments, type OuterReading } from './outer-comments.js';
import { SubmittedAnswers, type SubmittedAnswer } from './submitted-answers.js';
import { Treatments, type TreatedHearing } from './treatments.js';
import type { Destiny, Ending, IssuedDecision, OuterHearing } from './trace.types.js';

/** What an internal hearing has sent, and what came of it in the outer one and beyond. */
export interface SentOutward {
  readonly outer: OuterHearing;
  readonly answers: readonly SubmittedAnswer[];
  readonly sent: readonly SubmittedPassage[];
  /** The endings of each passage that was sent. */
  readonly endings: ReadonlyMap<string, readonly Ending[]>;
}

/** What is known at one level while its endings are made. */
interface Level {
  readonly outer: OuterHearing;
  readonly catalogue: PlaceCatalogue;
  readonly reading: OuterReading;
  /** What the outer host has itself sent on, and what it made of what was said; null where it answers for nobody. */
  readonly beyond: { readonly outward: SentOutward; readonly hearing: TreatedHearing } | null;
}

/**
 * Follows passages outward, through any number of levels. Of the outer host's work it gives only what that host has issued:
 * decisions as they were in its newest summary, and, when it has itself answered, what it made of the stretch. And only of
 * the stretches that the passages became: never its comments, tags or notes, and nothing of anybody else's answer.
 */
@Injectable()
export class Endings {
  constructor(
    private readonly hearings: ConsultationReader,
    private readonly internals: InternalHearings,
    private readonly answers: SubmittedAnswers,
    private readonly comments: OuterComments,
    private readonly treatments: Treatments,
  ) {}

  /** The number of statements grows with the levels, and with nothing else. */
  async from(via: Reader, internal: InternalHearing, levels = MOST_LEVELS): Promise<SentOutward> {
    const outline = await this.hearings.outline(internal.outerConsultationId, via);
    const outer = await this.outerOf(via, outline);
    const answers = await this.answers.of(via, internal.consultationId, outer.issuedAt);
    const versionIds = answers.map(({ versionId }) => versionId);
    const sent = await via.find(SubmittedPassage, {
      where: { consultationId: internal.consultationId, outerVersionId: In(versionIds) },
      order: { outerVersionId: 'ASC', place: 'ASC', startOffset: 'ASC' },
    });
    const reading = await this.comments.read(via, versionIds, outer.issuedAt);
    const onward = levels > 0 ? await this.internals.of(internal.outerConsultationId, via) : null;
    const level: Level = {
      outer,
      catalogue: new PlaceCatalogue(outline),
      reading,
      beyond: onward && {
        outward: await this.from(via, onward, levels - 1),
        hearing: await this.treatments.of(via, internal.outerConsultationId),
      },
    };
    return { outer, answers, sent, endings: endingsOf(sent, level) };
  }

  private async outerOf(via: Reader, { consultation }: ConsultationOutline): Promise<OuterHearing> {
    const host = await via.findOneByOrFail(Host, { id: consultation.hostId });
    const issuedAt = await this.answers.issuedAt(via, consultation.id);
    return { consultationId: consultation.id, title: consultation.title, hostName: host.name, issuedAt };
  }
}

function endingsOf(sent: readonly SubmittedPassage[], level: Level): ReadonlyMap<string, readonly Ending[]> {
  const landings = landingsOf(sent, level.reading.texts);
  const endings = new Map<string, Ending[]>();
  for (const [index, passage] of sent.entries()) {
    const ending = endingOf(passage, landings[index] ?? [], level);
    endings.set(passage.passageId, [...(endings.get(passage.passageId) ?? []), ending]);
  }
  return endings;
}

function endingOf(
  { passageId, submittedAt, place, text }: SubmittedPassage,
  landings: readonly Landing[],
  level: Level,
): Ending {
  return {
    passageId,
    outer: level.outer,
    submittedAt,
    place: level.catalogue.find(place) ?? null,
    text,
    decisions: decisionsOn(landings, level),
    onward: onwardFrom(landings, level),
  };
}

/** Each decision once: the same words on a field and on the letter beside it are one decision. */
function decisionsOn(landings: readonly Landing[], { reading, catalogue }: Level): readonly IssuedDecision[] {
  const decisions = new Map<string, IssuedDecision>();
  for (const { place, decision, reason } of touching(reading.issued, landings)) {
    if (decision === null) continue;
    decisions.set([place, decision, reason].join('|'), { place: catalogue.find(place) ?? null, decision, reason });
  }
  return [...decisions.values()];
}

function onwardFrom(landings: readonly Landing[], { reading, catalogue, beyond }: Level): readonly Destiny[] {
  if (!beyond) return [];
  const { outward, hearing } = beyond;
  const points = new Map(hearing.comments.map(({ placementId, point }) => [placementId, point]));
  return touching(reading.now, landings).map(({ id, place, draftId }) =>
    destinyOf(
      { place: catalogue.find(place) ?? null, draftId, treated: hearing.treated(points.get(id) ?? '') },
      outward.answers,
      (passageId) => outward.endings.get(passageId) ?? [],
    ),
  );
}
