import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { outerDeadlineOf } from '../../consultation/outer-consultations.js';
import { CaseOfficers } from '../../consultation/people/case-officers.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock } from '../../shared/time/clock.js';
import { InternalHearing } from '../internal-hearing.entity.js';
import { OuterDeadlineMovedEmail } from './outer-deadline-moved.email.js';
import { OuterDeadlineMove } from './outer-deadline-move.entity.js';

const AT_ONCE = 20;

/**
 * Sees that an outer deadline was moved, for all or for the one host, and tells the editors of the internal hearing once for
 * each new day. The move and the e-mails are rows of one transaction, so that a worker that dies tells nobody twice.
 */
@Injectable()
export class OuterDeadlineWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly audit: AuditService,
    private readonly progress: ConsultationProgress,
    private readonly officers: CaseOfficers,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.worker.everyTick(() => this.lookOut());
  }

  /** Tells of what has moved since last; true when something had. */
  async lookOut(): Promise<boolean> {
    const ids = await this.moved();
    for (const id of ids) await this.database.write((transaction) => this.tell(transaction, id));
    return ids.length > 0;
  }

  private async moved(): Promise<readonly string[]> {
    const rows: { consultationId: string }[] = await this.database.reader.query(
      `SELECT h."consultationId" FROM "internal_hearing" h
       JOIN "consultation" c ON c."id" = h."consultationId"
       JOIN "invitation" i ON i."id" = h."outerInvitationId"
       JOIN "consultation" o ON o."id" = i."consultationId"
       WHERE c."state" NOT IN ('summarised', 'archived', 'cancelled')
         AND COALESCE(i."ownDeadlineOn", o."deadlineOn") <> COALESCE(h."outerDeadlineSeenOn", '')
       ORDER BY h."id" LIMIT ${String(AT_ONCE)}`,
    );
    return rows.map(({ consultationId }) => consultationId);
  }

  private async tell(transaction: Transaction, consultationId: string): Promise<void> {
    await this.progress.lock(transaction, consultationId);
    const consultation = await transaction.findOneByOrFail(Consultation, { id: consultationId });
    const internal = await transaction.findOneByOrFail(InternalHearing, { consultationId });
    const [formerOn, newOn] = [internal.outerDeadlineSeenOn, await outerDeadlineOf(transaction, consultation)];
    // Another worker may have told of it since it was found.
    if (newOn === null || formerOn?.equals(newOn) === true) return;
    internal.outerDeadlineSeenOn = newOn;
    await transaction.save(InternalHearing, internal);
    const move = transaction.create(OuterDeadlineMove, {
      ...{ id: newId(), consultationId, hostId: internal.hostId, formerOn, newOn },
      ...{ noticedAt: this.clock.now(), settledAt: null, settledById: null, settledByName: null },
    });
    await transaction.insert(OuterDeadlineMove, move);
    await this.audit.record(transaction, systemActor(internal.hostId), {
      action: 'internalHearing.outerDeadlineMoved',
      objectType: 'internalHearing',
      objectId: internal.id,
      changes: { move: move.id, newOn },
    });
    await this.queue(transaction, { consultation, internal, move });
  }

  private async queue(
    transaction: Transaction,
    matter: {
      readonly consultation: Consultation;
      readonly internal: InternalHearing;
      readonly move: OuterDeadlineMove;
    },
  ): Promise<void> {
    const { consultation, internal, move } = matter;
    const outer = await transaction.findOneByOrFail(Consultation, { id: internal.outerConsultationId });
    const host = await transaction.findOneByOrFail(Host, { id: outer.hostId });
    const address = `${this.settings.baseUrl}${consultationPath(consultation.id, 'intern', 'frist')}`;
    for (const officer of await this.officers.of(transaction, consultation.id)) {
      const told = { consultation, move, outerTitle: outer.title, outerHost: host.name, address };
      await this.post.queue(transaction, {
        ...this.emails.write(new OuterDeadlineMovedEmail(officer, told)),
        hostId: internal.hostId,
        purpose: 'notice',
        uniqueKey: `outerDeadline:${move.id}:${officer.id}`,
        subjectType: 'consultation',
        subjectId: consultation.id,
        recipientRef: officer.id,
      });
    }
  }
}
