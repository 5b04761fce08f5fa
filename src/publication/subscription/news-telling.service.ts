import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { HearingTopics } from '../../consultation/topic/hearing-topics.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock } from '../../shared/time/clock.js';
import { newestPublication } from '../pages/summary/published-summaries.js';
import { NewsFinder, type FoundNews } from './news-finder.js';
import { PublicNewsEmail, type ToldNews } from './public-news.email.js';
import { PublicNews } from './public-news.entity.js';
import { NewsReaders, type NewsReader } from './news-readers.js';
import { SUBSCRIPTION_SUBJECT } from './subscriptions.service.js';
import { SubscriptionLinks } from './subscription-links.js';

/** How many e-mails are queued in one transaction. */
const BATCH = 100;
const MOST_AT_ONCE = 20;

/**
 * Tells subscribers what is new: first a row that something is, then e-mails in batches, each in one transaction with the
 * mark of how far it has come. Whatever stops in between, it goes on there, and nobody is told twice.
 */
@Injectable()
export class NewsTelling implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly settings: Settings,
    private readonly finder: NewsFinder,
    private readonly readers: NewsReaders,
    private readonly topics: HearingTopics,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.round());
  }

  /** Notes what is new, and tells the next batch of each; true when there was anything. Two statements while there is not. */
  async round(): Promise<boolean> {
    const found = await this.finder.find(this.database.reader);
    if (found.length > 0) await this.note(found);
    const untold = await this.database.reader.find(PublicNews, {
      select: { id: true },
      where: { toldAt: IsNull() },
      order: { happenedAt: 'ASC', id: 'ASC' },
      take: MOST_AT_ONCE,
    });
    for (const { id } of untold) await this.tell(id);
    return found.length + untold.length > 0;
  }

  /** Two workers may have found the same; the database keeps one of each. */
  private async note(found: readonly FoundNews[]): Promise<void> {
    await this.database.write(async (transaction) => {
      for (const { consultationId, occasion, causeId, happenedAt } of found) {
        await transaction.query(
          `INSERT INTO "public_news" ("id", "consultationId", "occasion", "causeId", "happenedAt", "foundAt", "toldUpTo", "told")
           VALUES ($1, $2, $3, $4, $5, $6, '', 0) ON CONFLICT ("occasion", "causeId") DO NOTHING`,
          [newId(), consultationId, occasion, causeId, happenedAt, this.clock.now().toISOString()],
        );
      }
    });
  }

  /** The next batch. Two workers wait for each other on the row, and the second goes on where the first stopped. */
  private async tell(id: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.query('UPDATE "public_news" SET "told" = "told" WHERE "id" = $1', [id]);
      const news = await transaction.findOneByOrFail(PublicNews, { id });
      if (news.toldAt !== null) return;
      const consultation = await transaction.findOneByOrFail(Consultation, { id: news.consultationId });
      const next = (await isStillSo(transaction, news, consultation)) ? await this.readersOf(transaction, news) : [];
      if (next.length > 0) await this.queue(transaction, news, { consultation, next });
      news.told += next.length;
      news.toldUpTo = next.at(-1)?.id ?? news.toldUpTo;
      if (next.length < BATCH) await this.finish(transaction, news, consultation);
      await transaction.save(PublicNews, news);
    });
  }

  private async readersOf(transaction: Transaction, news: PublicNews): Promise<readonly NewsReader[]> {
    const topics = await this.topics.of(news.consultationId, transaction);
    return this.readers.next(transaction, news, { topics, most: BATCH });
  }

  private async finish(transaction: Transaction, news: PublicNews, { hostId }: Consultation): Promise<void> {
    news.toldAt = this.clock.now();
    await this.audit.record(transaction, systemActor(hostId), {
      action: 'publicNews.told',
      objectType: 'consultation',
      objectId: news.consultationId,
      changes: { occasion: news.occasion, told: news.told },
    });
  }

  private async queue(
    transaction: Transaction,
    news: PublicNews,
    { consultation, next }: { readonly consultation: Consultation; readonly next: readonly NewsReader[] },
  ): Promise<void> {
    const told = await this.told(transaction, news, consultation);
    for (const { id, email, languageForm } of next) {
      const unsubscribeLinkId = SubscriptionLinks.idFor('unsubscribe', id);
      await this.post.queue(transaction, {
        ...this.emails.write(new PublicNewsEmail(email, languageForm, told, id)),
        // Who subscribes is the matter of no host: none of them reads the address in its post.
        hostId: null,
        purpose: 'notice',
        uniqueKey: `publicNews:${news.id}:${id}`,
        subjectType: SUBSCRIPTION_SUBJECT,
        subjectId: id,
        recipientRef: id,
        linkIds: [unsubscribeLinkId],
        unsubscribeLinkId,
      });
    }
  }

  private async told(
    transaction: Transaction,
    { occasion }: PublicNews,
    { id, hostId, title, deadlineOn }: Consultation,
  ): Promise<ToldNews> {
    const { name: hostName } = await transaction.findOneByOrFail(Host, { id: hostId });
    const page = `${this.settings.baseUrl}/horinger/${id}`;
    const address = occasion === 'summaryPublished' ? `${page}/oppsummering` : page;
    return { occasion, hostName, title, deadlineOn, address };
  }
}

/** What was taken away from the public since it happened is told to nobody. */
async function isStillSo(
  transaction: Transaction,
  { occasion }: PublicNews,
  { id, visibility, state }: Consultation,
): Promise<boolean> {
  if (visibility !== 'public' || state === 'cancelled') return false;
  return occasion !== 'summaryPublished' || (await newestPublication(transaction, id))?.deed === 'published';
}
