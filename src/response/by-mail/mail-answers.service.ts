import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { IncomingDeeds } from '../../delivery/incoming/incoming-deeds.service.js';
import type { IncomingMail } from '../../delivery/incoming/incoming-mail.entity.js';
import { MailOffers, type MailOffer } from '../../delivery/incoming/mail-offers.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotAllowed, type Wording } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { RegistrationService, type Registered, type Registration } from '../registration/registration.service.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { MailIsAnswer } from './by-mail.errors.js';
import { mailAnswerPolicy } from './mail-answer.policy.js';
import { mailAnswerWords } from './mail-answer.words.js';
import { withFiles } from './mail-files.js';
import type { MailProposal } from './mail-proposals.service.js';
import { MailVerdict, type MailVerdictName } from './mail-verdict.entity.js';

/** What a person has made of a proposal: the registration, and the parts of the mail that go with it. */
export interface MailRegistration {
  readonly consultationId: string;
  readonly registration: Omit<Registration, 'receivedBy' | 'formKey'>;
  /** Parts of the mail by their number from 0. */
  readonly chosen: readonly number[];
}

/** The mails that are worth an offer: what a person wrote, and what a rule may have taken for a program's answer. */
const MAY_BE_ANSWER: readonly IncomingMail['kind'][] = ['letter', 'autoReply'];

/**
 * Makes answers of mails when a person says so, and only then. A mail becomes at most one answer, however often the button
 * is pressed; several mails may each add to what the body has answered. The mail is kept byte for byte, tied to the answer
 * by its id and digest, and is settled in the same transaction.
 */
@Injectable()
export class MailAnswers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationService,
    private readonly deeds: IncomingDeeds,
    private readonly offers: MailOffers,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.offers.offer((actor, mail) => this.offerFor(actor, mail));
  }

  /** Enters the answer. Pressed twice, it gives the answer that was made the first time. */
  async confirm(actor: PersonActor, { details }: MailProposal, made: MailRegistration): Promise<Registered> {
    const { mail, opened } = details;
    if (!mailAnswerPolicy.mayDecide(actor, mail)) throw new NotAllowed('mailAnswer.decide');
    const { id, sha256, receivedAt } = mail;
    const registration: Registration = {
      ...made.registration,
      receivedBy: { channel: 'email', mail: { id, sha256, receivedAt } },
      formKey: `mail:${id}`,
    };
    return withFiles(opened.mail?.parts ?? [], made.chosen, (files) =>
      this.registrations.register(actor, made.consultationId, registration, files, {
        before: async (transaction) => {
          await this.deeds.lock(transaction, actor, id);
          return this.madeOf(transaction, id);
        },
        after: async (transaction, version) => {
          await this.decide(transaction, actor, mail, { verdict: 'answer', versionId: version.id });
          await this.deeds.settle(transaction, actor, id, mailAnswerWords.nb.settledNote);
        },
      }),
    );
  }

  /** Says that the mail is no answer: it stays in the mailbox for whoever must do something else with it. Throws `MailIsAnswer`. */
  async dismiss(actor: PersonActor, mailId: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const mail = await this.deeds.lock(transaction, actor, mailId);
      if (!mailAnswerPolicy.mayDecide(actor, mail)) throw new NotAllowed('mailAnswer.decide');
      if (await this.madeOf(transaction, mailId)) throw new MailIsAnswer();
      await this.decide(transaction, actor, mail, { verdict: 'notAnswer', versionId: null });
    });
  }

  private async madeOf(transaction: Transaction, mailId: string): Promise<ResponseVersion | null> {
    const verdict = await transaction.findOneBy(MailVerdict, { mailId });
    const versionId = verdict?.versionId ?? null;
    return versionId === null ? null : transaction.findOneBy(ResponseVersion, { id: versionId });
  }

  private async decide(
    transaction: Transaction,
    actor: PersonActor,
    { id: mailId, hostId }: IncomingMail,
    decided: { readonly verdict: MailVerdictName; readonly versionId: string | null },
  ): Promise<void> {
    const by = { at: this.clock.now(), byId: actor.id, byName: actor.name };
    await transaction.save(MailVerdict, { mailId, hostId, ...decided, ...by });
    await this.audit.record(transaction, actor, {
      action: `incomingMail.${decided.verdict}`,
      objectType: 'incomingMail',
      objectId: mailId,
      changes: decided,
    });
  }

  private async offerFor(actor: PersonActor, mail: IncomingMail): Promise<MailOffer | null> {
    const verdict = await this.database.reader.findOneBy(MailVerdict, { mailId: mail.id });
    const id = verdict?.versionId ?? null;
    const version = id === null ? null : await this.database.reader.findOneBy(ResponseVersion, { id });
    if (version) {
      const href = consultationPath(version.consultationId, 'svar', version.responseId);
      return { text: wordingOf('toAnswer'), href, isDone: true };
    }
    if (!MAY_BE_ANSWER.includes(mail.kind) || !mailAnswerPolicy.mayDecide(actor, mail)) return null;
    const text = wordingOf(verdict ? 'offerAgain' : 'offer');
    return { text, href: `/skrivebord/innkommende/${mail.id}/svar`, isDone: false };
  }
}

function wordingOf(name: 'toAnswer' | 'offer' | 'offerAgain'): Wording {
  return { nb: mailAnswerWords.nb[name], nn: mailAnswerWords.nn[name], en: mailAnswerWords.en[name] };
}
