import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Range } from '../../analysis/text/coverage.rules.js';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { AnswerService } from '../../response/answers/answer.service.js';
import type { Response } from '../../response/response.entity.js';
import { ResponseVersion, VersionAttachment } from '../../response/submission/response-version.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Publication } from '../published/publication.entity.js';
import { RedactedVariant } from '../redaction/redacted-variant.entity.js';
import { rangesIn } from '../withholding/passage-ranges.rules.js';
import type { AnswerRef } from '../published/decision-ground.js';
import { WithheldParts, type WithheldOfAnswer } from '../withholding/withheld-parts.js';
import { WithheldPassage, Withholding, WithholdingReversal } from '../withholding/withholding.entity.js';

/** A text of an answer as it is gone through, with what is withheld in it already. */
export interface ReviewedText {
  readonly source: TextSource;
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** One answer as it is gone through before it is published. */
export interface ReviewedAnswer {
  readonly consultation: Consultation;
  readonly body: string;
  readonly response: Response;
  readonly version: ResponseVersion;
  readonly files: readonly VersionAttachment[];
  readonly texts: readonly ReviewedText[];
  readonly withheld: WithheldOfAnswer;
  readonly variants: readonly RedactedVariant[];
  /** Every decision about it, the newest first, reversed ones too. */
  readonly decisions: readonly Withholding[];
  readonly reversals: ReadonlyMap<string, WithholdingReversal>;
  readonly passages: ReadonlyMap<string, number>;
  readonly publications: readonly Publication[];
}

/** Reads one answer for whoever decides what the public sees of it. */
@Injectable()
export class ReviewedAnswers {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly answers: AnswerService,
    private readonly withheld: WithheldParts,
    private readonly sourceTexts: SourceTexts,
  ) {}

  /** For whoever may summarise the hearing. Throws `NotFound` and `NotAllowed`. */
  async find(person: PersonActor, consultationId: string, responseId: string): Promise<ReviewedAnswer> {
    const { reader } = this.database;
    const consultation = await this.consultations.findFor(person, consultationId, 'maySummarise');
    const response = await this.answers.find(person, consultationId, responseId);
    const number = response.currentVersion;
    const version = await reader.findOneByOrFail(ResponseVersion, { responseId, number });
    const invitation = await reader.findOneByOrFail(Invitation, { id: response.invitationId });
    const withheld = await this.withheld.ofOne(reader, responseId);
    return {
      consultation,
      body: invitation.addressedName,
      response,
      version,
      files: await reader.find(VersionAttachment, { where: { versionId: version.id }, order: { position: 'ASC' } }),
      texts: await this.textsOf(reader, version.id, withheld),
      withheld,
      variants: await reader.findBy(RedactedVariant, { responseId }),
      ...(await historyOf(reader, responseId)),
    };
  }

  /** A redacted variant that is made, for looking at it before it is published. */
  async variant(person: PersonActor, ref: AnswerRef, variantId: string): Promise<RedactedVariant> {
    await this.consultations.findFor(person, ref.consultationId, 'maySummarise');
    const variant = await this.database.reader.findOneBy(RedactedVariant, { id: variantId, ...ref });
    if (variant?.state !== 'made') throw new NotFound('redactedVariant');
    return variant;
  }

  /** Throws `NotFound` for what was not decided of this answer. */
  async requireDecision({ responseId }: AnswerRef, withholdingId: string): Promise<void> {
    const isOfAnswer = await this.database.reader.existsBy(Withholding, { id: withholdingId, responseId });
    if (!isOfAnswer) throw new NotFound('withholding');
  }

  private async textsOf(via: Reader, versionId: string, withheld: WithheldOfAnswer): Promise<readonly ReviewedText[]> {
    const where = { versionId, state: 'read', supersededAt: IsNull() } as const;
    const sources = await via.find(TextSource, { where, order: { position: 'ASC' } });
    const texts = await this.sourceTexts.textsOf(
      via,
      sources.map(({ id }) => id),
    );
    return sources.map((source) => {
      const text = texts.get(source.id) ?? '';
      const own = withheld.passages.filter(({ decision }) => decision.sourceKey === source.sourceKey);
      // Passages that are not found in a newer text are shown in the list of decisions alone.
      return { source, text, ranges: rangesIn({ sourceId: source.id, text }, own) ?? [] };
    });
  }
}

async function historyOf(
  via: Reader,
  responseId: string,
): Promise<Pick<ReviewedAnswer, 'decisions' | 'reversals' | 'passages' | 'publications'>> {
  const newest = { where: { responseId }, order: { at: 'DESC', id: 'DESC' } } as const;
  const decisions = await via.find(Withholding, newest);
  const ids = In(decisions.map(({ id }) => id));
  const reversals = await via.findBy(WithholdingReversal, { withholdingId: ids });
  const passages = new Map<string, number>();
  for (const { withholdingId } of await via.findBy(WithheldPassage, { withholdingId: ids })) {
    passages.set(withholdingId, (passages.get(withholdingId) ?? 0) + 1);
  }
  return {
    decisions,
    reversals: new Map(reversals.map((each) => [each.withholdingId, each])),
    passages,
    publications: await via.find(Publication, newest),
  };
}
