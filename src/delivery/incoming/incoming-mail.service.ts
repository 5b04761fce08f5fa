import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { SelectQueryBuilder } from 'typeorm';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { likePattern } from '../../shared/language/sorting.js';
import { Message } from '../message/message.entity.js';
import { DeliveryReport } from './delivery-report.entity.js';
import { IncomingDeed } from './incoming-deed.entity.js';
import { IncomingMail } from './incoming-mail.entity.js';
import { incomingMailPolicy } from './incoming-mail.policy.js';
import { MailOffers, type MailOffer } from './mail-offers.js';
import { MailOpener } from './reading/mail-opener.js';
import type { OpenedMail } from './reading/open-mail.js';
import type { MailPart } from './reading/read-mail.js';
import { SubjectPlaces, type SubjectPlace } from './subject-places.js';

/** What the list can be narrowed to, in the order in which it is offered. */
export const INCOMING_VIEWS = ['waiting', 'reports', 'automatic', 'done', 'all'] as const;
export type IncomingView = (typeof INCOMING_VIEWS)[number];

const CONDITIONS: Readonly<Record<IncomingView, string>> = {
  waiting: `m."state" = 'waiting'`,
  reports: `m."kind" = 'deliveryReport'`,
  automatic: `m."kind" IN ('autoReply', 'readReceipt')`,
  done: `m."state" = 'done'`,
  all: '1 = 1',
};

const MOST_REPORTS = 20;

/** A mail with everything that is known of it. */
export interface IncomingDetails {
  readonly mail: IncomingMail;
  readonly opened: OpenedMail;
  readonly message: Message | null;
  readonly place: SubjectPlace | null;
  /** What can be made of it, or was. */
  readonly offers: readonly MailOffer[];
  readonly reports: readonly DeliveryReport[];
  readonly deeds: readonly IncomingDeed[];
}

/** Reads what came by e-mail, for those who may see it. What another host's is, is not found. */
@Injectable()
export class IncomingMailService {
  constructor(
    private readonly database: Database,
    private readonly scanned: ScannedFiles,
    private readonly opener: MailOpener,
    private readonly places: SubjectPlaces,
    private readonly offers: MailOffers,
  ) {}

  /** A page of the mails of the actor's host, newest first, by view and by words in sender and subject. */
  async list(
    actor: PersonActor,
    view: IncomingView,
    text: string,
    page: string | undefined,
  ): Promise<Page<IncomingMail>> {
    const matching = this.visibleTo(actor).andWhere(CONDITIONS[view]);
    matching.andWhere(`m.searchText LIKE :pattern ESCAPE '\\'`, { pattern: likePattern(text) });
    const total = await matching.getCount();
    const number = boundedPage(page, total);
    const rows = await matching
      .orderBy('m.receivedAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .offset((number - 1) * PAGE_SIZE)
      .limit(PAGE_SIZE)
      .getMany();
    return pageOf(rows, total, number);
  }

  /** How many mails each view holds. */
  async counts(actor: PersonActor): Promise<Readonly<Record<IncomingView, number>>> {
    const selected = INCOMING_VIEWS.map((view) => `count(CASE WHEN ${CONDITIONS[view]} THEN 1 END) AS "${view}"`);
    const row = await this.visibleTo(actor)
      .select(selected.join(', '))
      .getRawOne<Record<IncomingView, number | string>>();
    const count = (view: IncomingView): number => Number(row?.[view] ?? 0);
    return {
      waiting: count('waiting'),
      reports: count('reports'),
      automatic: count('automatic'),
      done: count('done'),
      all: count('all'),
    };
  }

  /** How many mails wait for the actor or a colleague; null for whoever may not see them. */
  async waitingFor(actor: PersonActor): Promise<number | null> {
    if (!incomingMailPolicy.open(actor, actor.hostId)) return null;
    return this.visibleTo(actor).andWhere(CONDITIONS.waiting).getCount();
  }

  async open(actor: PersonActor, id: string): Promise<IncomingDetails> {
    const mail = await this.find(actor, id);
    const message =
      mail.messageId === null ? null : await this.database.reader.findOneBy(Message, { id: mail.messageId });
    const order = { reportedAt: 'ASC', id: 'ASC' } as const;
    return {
      mail,
      message,
      opened: await this.opener.open(mail),
      place: message && (await this.places.of(message)),
      offers: await this.offers.of(actor, mail),
      reports: await this.database.reader.find(DeliveryReport, {
        where: { incomingMailId: id },
        order,
        take: MOST_REPORTS,
      }),
      deeds: await this.database.reader.find(IncomingDeed, { where: { mailId: id }, order: { at: 'ASC', id: 'ASC' } }),
    };
  }

  /** One part of a mail, counted from 1; the mail is scanned as a whole. Throws what `ScannedFiles.stream` throws. */
  async part(actor: PersonActor, id: string, number: number): Promise<MailPart> {
    const found = await this.find(actor, id);
    await this.scanned.require(found.sha256);
    const { mail, isWhole } = await this.opener.open(found);
    const part = isWhole ? mail?.parts[number - 1] : undefined;
    if (!part) throw new NotFound('incomingMailPart');
    return part;
  }

  /** The whole mail as it came. */
  async raw(actor: PersonActor, id: string): Promise<Readable> {
    const { sha256 } = await this.find(actor, id);
    return this.scanned.stream(sha256);
  }

  private async find(actor: PersonActor, id: string): Promise<IncomingMail> {
    this.demandAccess(actor);
    const mail = await this.database.reader.findOneBy(IncomingMail, { id, hostId: actor.hostId });
    if (!mail || !incomingMailPolicy.read(actor, mail)) throw new NotFound('incomingMail');
    return mail;
  }

  private visibleTo(actor: PersonActor): SelectQueryBuilder<IncomingMail> {
    this.demandAccess(actor);
    const { hostId } = actor;
    const visible = this.database.reader.createQueryBuilder(IncomingMail, 'm').where('m.hostId = :hostId', { hostId });
    return incomingMailPolicy.seeStray(actor, hostId) ? visible : visible.andWhere('m.isStray = :no', { no: false });
  }

  private demandAccess(actor: PersonActor): void {
    if (!incomingMailPolicy.open(actor, actor.hostId)) throw new NotAllowed('incomingMail.open');
  }
}
