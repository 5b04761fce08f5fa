import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { HearingTopic } from './hearing-topic.entity.js';
import { TOPICS, type Topic } from './topics.js';

/** What hearings are about. Whoever asks has been let in. */
@Injectable()
export class HearingTopics {
  constructor(private readonly database: Database) {}

  /** In the order of the list of topics. */
  async of(consultationId: string, via: Reader = this.database.reader): Promise<readonly Topic[]> {
    const rows = await via.findBy(HearingTopic, { consultationId });
    const chosen = new Set(rows.map(({ topic }) => topic));
    return TOPICS.filter((topic) => chosen.has(topic));
  }

  /** Puts these in the place of those it had. */
  async write(transaction: Transaction, consultationId: string, topics: readonly Topic[]): Promise<void> {
    await transaction.delete(HearingTopic, { consultationId });
    const rows = [...new Set(topics)].map((topic) => ({ id: newId(), consultationId, topic }));
    if (rows.length > 0) await transaction.insert(HearingTopic, rows);
  }
}
