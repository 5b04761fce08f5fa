import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Person } from '../../identity/person/person.entity.js';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { LetterEmail } from '../email/letter.email.js';
import { letterEmailWords } from '../email/letter-email.words.js';
import type { LetterKind } from '../letter-occasion.js';
import { shownAnnouncement, type ShownOrder } from '../letter-order.js';
import { PreviewService, type AskedLetter, type PreviewedLetter } from './preview.service.js';

/** Sends a letter to the person who asks, as a recipient would get it but for the link (prøveutsending). */
@Injectable()
export class ProofService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly files: FileStore,
    private readonly postOffice: PostOffice,
    private readonly emails: EmailWriter,
    private readonly previews: PreviewService,
  ) {}

  /** Queues the proof of what an order would make. It never holds a secret link: whoever proofreads is not the body it is for. */
  async send(
    actor: PersonActor,
    consultationId: string,
    asked: AskedLetter,
    order: ShownOrder = shownAnnouncement,
  ): Promise<void> {
    await this.queue(actor, consultationId, await this.previews.of(actor, consultationId, asked, order));
  }

  /** The same of a kind for which there is no occasion yet. */
  async sendExample(actor: PersonActor, consultationId: string, asked: AskedLetter, kind: LetterKind): Promise<void> {
    await this.queue(actor, consultationId, await this.previews.example(actor, consultationId, asked, kind));
  }

  private async queue(actor: PersonActor, consultationId: string, letter: PreviewedLetter): Promise<void> {
    const file = await this.files.keep(await this.previews.pdf(letter));
    const { languageForm } = letter.recipient;
    await this.database.write(async (transaction) => {
      const person = await transaction.findOneBy(Person, { id: actor.id });
      if (!person) throw new NotFound('person');
      const self = { address: person.email, name: person.name };
      const prefix = `${letterEmailWords[languageForm].proof}: `;
      const message = await this.postOffice.queue(transaction, {
        ...this.emails.write(new LetterEmail(letter, self, '', prefix)),
        hostId: actor.hostId,
        purpose: 'proof',
        uniqueKey: `proof:${newId()}`,
        subjectType: 'consultation',
        subjectId: consultationId,
        recipientRef: actor.id,
        attachments: [{ ...file, filename: letter.filename, mediaType: 'application/pdf' }, ...letter.papers],
      });
      await this.audit.record(transaction, actor, {
        action: 'letter.proofSent',
        objectType: 'consultation',
        objectId: consultationId,
        changes: { messageId: message.id, kind: letter.kind, languageForm },
      });
    });
  }
}
