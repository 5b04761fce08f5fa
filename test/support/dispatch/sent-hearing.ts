import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { DeliveryReport } from '../../../src/delivery/incoming/delivery-report.entity.js';
import { IncomingMail } from '../../../src/delivery/incoming/incoming-mail.entity.js';
import { MessageEvidence } from '../../../src/delivery/mending/message-evidence.service.js';
import { Message } from '../../../src/delivery/message/message.entity.js';
import { Dispatch } from '../../../src/dispatch/dispatch.entity.js';
import { DispatchService } from '../../../src/dispatch/dispatch.service.js';
import { newId } from '../../../src/shared/database/id.js';
import { digestOf } from '../../../src/shared/security/keyring.js';
import { addCast, type Cast } from '../../people/cast.js';
import type { TestApp } from '../app.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
  type RegisterRows,
} from '../hearing.js';
import { PageClient } from '../page-client.js';

/** A hearing whose announcement is out, and what is needed to say what became of each letter. */
export interface SentHearing {
  readonly hearing: PreparedHearing;
  readonly dispatchId: string;
  /** The address of a page below the dispatch. */
  path(...below: readonly string[]): string;
}

/** The service with the cast and a register, for suites about single letters. */
export class LetterGround {
  private hearings = 0;

  private constructor(
    readonly service: TestApp,
    readonly cast: Cast,
    readonly people: HearingPeople,
    readonly register: RegisterRows,
  ) {}

  static async on(service: TestApp): Promise<LetterGround> {
    const cast = await addCast(service);
    const people = await directoratePeople(service, cast);
    return new LetterGround(service, cast, people, await addRegister(service, people.adviser));
  }

  /** Sends the announcement of a new hearing, after the invitations have been changed as the test needs them. */
  async sent(change: (hearing: PreparedHearing) => Promise<void> = () => Promise.resolve()): Promise<SentHearing> {
    const { service, people, register } = this;
    this.hearings += 1;
    const hearing = await prepareHearing(service, people, { title: `Høring ${String(this.hearings)}`, register });
    await change(hearing);
    await approveHearing(service, people, hearing);
    const { approvedDigest } = await service.database.reader.findOneByOrFail(Consultation, { id: hearing.id });
    await service.app.get(DispatchService, { strict: false }).start(people.adviser, hearing.id, approvedDigest ?? '');
    await service.work();
    const { id } = await service.database.reader.findOneByOrFail(Dispatch, { consultationId: hearing.id });
    return {
      hearing,
      dispatchId: id,
      path: (...below) => ['/skrivebord/horinger', hearing.id, 'utsendinger', id, ...below].join('/'),
    };
  }

  /** Gives invited bodies other addresses: what the list would hold if the register had them so. */
  async readdress({ id }: PreparedHearing, name: string, email: string | null): Promise<void> {
    await this.service.database.write((transaction) =>
      transaction.update(Invitation, { consultationId: id, addressedName: name }, { email }),
    );
  }

  async invitation({ hearing }: SentHearing, name: string): Promise<Invitation> {
    const where = { consultationId: hearing.id, addressedName: name };
    return this.service.database.reader.findOneByOrFail(Invitation, where);
  }

  async message(sent: SentHearing, name: string): Promise<Message> {
    const { id } = await this.invitation(sent, name);
    return this.service.database.reader.findOneByOrFail(Message, { subjectId: sent.dispatchId, recipientRef: id });
  }

  /** Lets a report come back that the letter could not be delivered. */
  async bounce(sent: SentHearing, name: string, text = 'no such user'): Promise<Message> {
    const { id } = await this.message(sent, name);
    const evidence = this.service.app.get(MessageEvidence, { strict: false });
    await this.service.database.write((transaction) =>
      evidence.take(transaction, id, { action: 'failed', status: '5.1.1', text }),
    );
    return this.message(sent, name);
  }

  /** Lets the report of that be kept as the mailbox keeps it, beside what it changed. */
  async reported(sent: SentHearing, name: string, diagnostic: string): Promise<Message> {
    const message = await this.bounce(sent, name, diagnostic);
    const at = this.service.clock.now();
    const mail = Object.assign(new IncomingMail(), {
      id: newId(),
      hostId: this.people.adviser.hostId,
      isStray: false,
      mailbox: 'imap://retur@hoering.example/INBOX',
      uidValidity: '1',
      uid: this.hearings,
      receivedAt: at,
      sha256: digestOf(message.id),
      sizeBytes: 1,
      kind: 'deliveryReport',
      state: 'done',
      reason: 'reportTaken',
      fromAddress: 'mailer-daemon@relay.example',
      fromName: '',
      subject: 'Undelivered Mail',
      searchText: 'undelivered mail',
      messageId: message.id,
      foundBy: 'verp',
    });
    const report = Object.assign(new DeliveryReport(), {
      id: newId(),
      messageId: message.id,
      incomingMailId: mail.id,
      action: 'failed',
      status: '5.1.1',
      diagnostic,
      recipient: message.toAddress,
      reportedAt: at,
      effect: 'bounced',
      isByHand: false,
    });
    await this.service.database.write(async (transaction) => {
      await transaction.insert(IncomingMail, mail);
      await transaction.insert(DeliveryReport, report);
    });
    return message;
  }

  /** Makes a letter one of which nobody knows whether it arrived, as when the relay hung up before it answered. */
  async doubt(sent: SentHearing, name: string): Promise<Message> {
    const { id } = await this.message(sent, name);
    const uncertainSince = this.service.clock.now();
    await this.service.database.write((transaction) =>
      transaction.update(Message, { id }, { state: 'uncertain', uncertainSince, acceptedAt: null, lastResponse: '' }),
    );
    return this.message(sent, name);
  }

  async signedIn(person: { readonly email: string }): Promise<PageClient> {
    const client = new PageClient(this.service.server);
    await client.signIn(person.email);
    return client;
  }
}
