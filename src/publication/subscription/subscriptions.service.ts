import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { MessageForgetting } from '../../delivery/forgetting/message-forgetting.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/language/words.js';
import { digestOf } from '../../shared/security/keyring.js';
import { Clock } from '../../shared/time/clock.js';
import { DatabaseRateLimits } from '../../shared/web/rate-limits.js';
import { SubscriptionConfirmationEmail } from './subscription-confirmation.email.js';
import { SubscriptionLinks, type SubscriptionDeed } from './subscription-links.js';
import { targetFrom, targetKey, type SubscriptionTarget } from './subscription-target.js';
import { Subscription } from './subscription.entity.js';

/** What the post office knows messages to subscribers by. */
export const SUBSCRIPTION_SUBJECT = 'subscription';

const HOUR_MILLISECONDS = 3_600_000;
const PER_ADDRESS = 3;

/** What somebody asks for. */
export interface SubscriptionOrder {
  readonly email: string;
  readonly target: SubscriptionTarget;
  readonly language: Language;
}

/** A subscription as its pages show it. */
export interface SubscriptionView {
  readonly subscription: Subscription;
  readonly target: SubscriptionTarget;
  /** The title of the hearing that it is about; null for all and for a topic. */
  readonly hearingTitle: string | null;
}

/** Takes, confirms and ends subscriptions to what is new in public. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: DatabaseRateLimits,
    private readonly links: SubscriptionLinks,
    private readonly post: PostOffice,
    private readonly forgetting: MessageForgetting,
    private readonly emails: EmailWriter,
    private readonly audit: AuditService,
  ) {}

  /** The title of a hearing that one can subscribe to; null for one that is not for everyone, or not out. */
  async hearingTitle(consultationId: string, via: Reader = this.database.reader): Promise<string | null> {
    const hearing = await via.findOneBy(Consultation, { id: consultationId });
    return hearing?.visibility === 'public' && hearing.openedAt !== null ? hearing.title : null;
  }

  /**
   * Sends the address a link to say yes by. What it does and says is the same for every address, and more than three times
   * in an hour is passed over in silence. Throws `NotFound` for a hearing that is not public.
   */
  async ask({ email: typed, target, language }: SubscriptionOrder): Promise<void> {
    const email = typed.trim().toLowerCase();
    const hearingTitle = target.kind === 'hearing' ? await this.hearingTitle(target.consultationId) : null;
    if (target.kind === 'hearing' && hearingTitle === null) throw new NotFound('consultation');
    const counted = await this.limits.increment(`subscription:${digestOf(email)}`, HOUR_MILLISECONDS, PER_ADDRESS);
    if (counted.isBlocked) return;
    await this.database.write(async (transaction) => {
      const subscription = await this.asked(transaction, { email, target, language });
      await this.post.queue(transaction, {
        ...this.emails.write(
          new SubscriptionConfirmationEmail(email, language, { ...{ target, hearingTitle }, id: subscription.id }),
        ),
        hostId: null,
        purpose: 'notice',
        uniqueKey: `subscription:${subscription.id}:${newId()}`,
        subjectType: SUBSCRIPTION_SUBJECT,
        subjectId: subscription.id,
        recipientRef: subscription.id,
        linkIds: [SubscriptionLinks.idFor('subscribe', subscription.id)],
      });
      await this.record(transaction, subscription.id, 'subscription.asked');
    });
  }

  /** The subscription that a secret opens for a deed; null for none, and for one that has ended. Reads only. */
  async find(deed: SubscriptionDeed, secret: string): Promise<SubscriptionView | null> {
    const id = this.links.subscriptionOf(deed, secret);
    const subscription = id === null ? null : await this.database.reader.findOneBy(Subscription, { id });
    const target = subscription && targetFrom(subscription.target);
    if (!subscription || !target || subscription.endedAt !== null) return null;
    const { consultationId } = subscription;
    return { subscription, target, hearingTitle: consultationId && (await this.hearingTitle(consultationId)) };
  }

  /** True for a secret that we gave for the deed, whatever has become of the subscription. Asks nothing of the database. */
  opens(deed: SubscriptionDeed, secret: string): boolean {
    return this.links.subscriptionOf(deed, secret) !== null;
  }

  /** Whoever reads the mail of the address has pressed for it. Throws `NotFound` for a secret that opens nothing. */
  async confirm(secret: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const subscription = await this.held(transaction, this.links.subscriptionOf('subscribe', secret));
      if (subscription.endedAt !== null) throw new NotFound('subscription');
      if (subscription.confirmedAt !== null) return;
      subscription.confirm(this.clock.now());
      await transaction.save(Subscription, subscription);
      await this.record(transaction, subscription.id, 'subscription.confirmed');
    });
  }

  /** Ends it and forgets the address. Pressed again, it changes nothing. Throws `NotFound` for a secret that opens nothing. */
  async end(secret: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const subscription = await this.held(transaction, this.links.subscriptionOf('unsubscribe', secret));
      if (subscription.endedAt === null) await this.endHeld(transaction, subscription, 'subscription.ended');
    });
  }

  /** Ends a subscription that the caller has loaded in this transaction. */
  async endHeld(transaction: Transaction, subscription: Subscription, action: string): Promise<void> {
    subscription.end(this.clock.now());
    await transaction.save(Subscription, subscription);
    await this.forgetting.forget(transaction, SUBSCRIPTION_SUBJECT, subscription.id);
    await this.record(transaction, subscription.id, action);
  }

  /** The row of an address and what it wants, made when there is none. The language is the last that was asked in. */
  private async asked(transaction: Transaction, { email, target, language }: SubscriptionOrder): Promise<Subscription> {
    const known = await transaction.findOneBy(Subscription, { email, target: targetKey(target) });
    // Whoever types another's address must not change the language of what that person has said yes to.
    if (known?.confirmedAt === null)
      await transaction.update(Subscription, { id: known.id }, { languageForm: language });
    if (known) return known;
    const subscription = transaction.create(Subscription, {
      id: newId(),
      email,
      target: targetKey(target),
      consultationId: target.kind === 'hearing' ? target.consultationId : null,
      languageForm: language,
      askedAt: this.clock.now(),
      confirmedAt: null,
      endedAt: null,
    });
    await transaction.insert(Subscription, subscription);
    return subscription;
  }

  private async held(transaction: Transaction, id: string | null): Promise<Subscription> {
    // Touching the row takes its lock on PostgreSQL; on SQLite the unit of work already holds the only writer.
    await transaction.query('UPDATE "subscription" SET "target" = "target" WHERE "id" = $1', [id ?? '']);
    const subscription = id === null ? null : await transaction.findOneBy(Subscription, { id });
    if (!subscription) throw new NotFound('subscription');
    return subscription;
  }

  /** In the chain of the service itself, since it belongs to no host. The address is no part of the trail. */
  private async record(transaction: Transaction, subscriptionId: string, action: string): Promise<void> {
    await this.audit.record(transaction, systemActor(null), {
      action,
      objectType: SUBSCRIPTION_SUBJECT,
      objectId: subscriptionId,
    });
  }
}
