import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import { AnswerService } from '../answers/answer.service.js';
import { NewerVersionCame } from '../response.errors.js';
import { RegisteringQueue, type QueueRow } from './registering-queue.service.js';

/** The most that are registered at once: a page of the queue. */
export const MOST_AT_ONCE = 50;

/** An answer that was chosen, in the version that stood in the queue then. */
export interface ChosenAnswer {
  readonly responseId: string;
  readonly version: number;
}

/** What became of one of them. */
export type BulkOutcome = 'registered' | 'newerVersion';

/** What will happen: those that are registered, and those that are not and why. */
export interface BulkReading {
  readonly rows: readonly QueueRow[];
  readonly flagged: readonly QueueRow[];
  readonly newer: readonly QueueRow[];
  /** Chosen, but registered or withdrawn since, or not the person's to register. */
  readonly gone: number;
}

/** Registers many answers, each in a transaction of its own: one that has changed meanwhile holds none of the others back. */
@Injectable()
export class BulkRegisteringService {
  constructor(
    private readonly queue: RegisteringQueue,
    private readonly answers: AnswerService,
  ) {}

  /** What registering these would do. Flagged answers are taken only when they are chosen for themselves. */
  async read(person: PersonActor, chosen: readonly ChosenAnswer[]): Promise<BulkReading> {
    const versions = new Map(chosen.map(({ responseId, version }) => [responseId, version]));
    const waiting = await this.queue.among(person, [...versions.keys()]);
    const newer = waiting.filter(({ responseId, version }) => versions.get(responseId) !== version);
    const rows = waiting.filter((row) => !newer.includes(row));
    return {
      rows,
      newer,
      flagged: rows.filter(({ flags }) => flags.flags.length > 0),
      gone: versions.size - waiting.length,
    };
  }

  async register(
    person: PersonActor,
    chosen: readonly ChosenAnswer[],
  ): Promise<readonly { readonly row: QueueRow; readonly outcome: BulkOutcome }[]> {
    const versions = new Map(chosen.map(({ responseId, version }) => [responseId, version]));
    const results: { row: QueueRow; outcome: BulkOutcome }[] = [];
    for (const row of await this.queue.among(person, [...versions.keys()])) {
      const { consultationId, responseId } = row;
      const version = versions.get(responseId) ?? row.version;
      results.push({ row, outcome: await this.registerOne(person, { consultationId, responseId, version }) });
    }
    return results;
  }

  private async registerOne(
    person: PersonActor,
    { consultationId, responseId, version }: ChosenAnswer & { readonly consultationId: string },
  ): Promise<BulkOutcome> {
    try {
      await this.answers.register(person, consultationId, responseId, version);
      return 'registered';
    } catch (error) {
      if (error instanceof NewerVersionCame) return 'newerVersion';
      throw error;
    }
  }
}
