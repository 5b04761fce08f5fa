import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NewerVersionCame, NotRegisteredYet, ResponseWithdrawn } from '../../response/response.errors.js';
import { AnswerWithheld } from '../published/publication.errors.js';
import { PublishingService } from '../published/publishing.service.js';
import { ReviewQueue, type ReviewRow } from './review-queue.js';

/** The most that are published at once: a page of the queue. */
export const MOST_AT_ONCE = 50;

/** An answer that was chosen, in the version that stood in the queue then. */
export interface ChosenAnswer {
  readonly responseId: string;
  readonly version: number;
}

/** What became of one of them. */
export const BULK_OUTCOMES = ['published', 'notWaiting', 'newerVersion'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** What publishing these would do. */
export interface BulkReading {
  readonly rows: readonly ReviewRow[];
  /** Those of `rows` in which an identity or account number seems to stand. */
  readonly sensitive: readonly ReviewRow[];
  /** Those of `rows` that are published otherwise than they were sent. */
  readonly inPart: readonly ReviewRow[];
  /** Chosen, but sent anew, decided or withdrawn since. */
  readonly leftOut: number;
}

/** Publishes many answers, each in a transaction of its own: one that has changed meanwhile holds none of the others back. */
@Injectable()
export class BulkPublishingService {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly queue: ReviewQueue,
    private readonly publishing: PublishingService,
  ) {}

  async read(person: PersonActor, consultationId: string, chosen: readonly ChosenAnswer[]): Promise<BulkReading> {
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    const versions = new Map(chosen.map(({ responseId, version }) => [responseId, version]));
    const found = await this.queue.among(consultationId, [...versions.keys()]);
    const rows = found.filter((row) => row.standing === 'waiting' && versions.get(row.responseId) === row.version);
    return {
      rows,
      sensitive: rows.filter((row) => row.sensitive > 0),
      inPart: rows.filter((row) => row.withheldParts > 0),
      leftOut: versions.size - rows.length,
    };
  }

  async publish(
    person: PersonActor,
    consultationId: string,
    chosen: readonly ChosenAnswer[],
  ): Promise<readonly { readonly row: ReviewRow; readonly outcome: BulkOutcome }[]> {
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    const versions = new Map(chosen.map(({ responseId, version }) => [responseId, version]));
    const results: { row: ReviewRow; outcome: BulkOutcome }[] = [];
    for (const row of await this.queue.among(consultationId, [...versions.keys()])) {
      const { responseId } = row;
      const version = versions.get(responseId) ?? row.version;
      results.push({ row, outcome: await this.publishOne(person, { consultationId, responseId, version }) });
    }
    return results;
  }

  private async publishOne(
    person: PersonActor,
    { version, ...ref }: ChosenAnswer & { readonly consultationId: string },
  ): Promise<BulkOutcome> {
    try {
      await this.publishing.publish(person, ref, version);
      return 'published';
    } catch (error) {
      if (error instanceof NewerVersionCame) return 'newerVersion';
      if (NOT_WAITING.some((refusal) => error instanceof refusal)) return 'notWaiting';
      throw error;
    }
  }
}

const NOT_WAITING = [NotRegisteredYet, ResponseWithdrawn, AnswerWithheld] as const;
