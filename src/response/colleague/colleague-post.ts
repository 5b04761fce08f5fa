import { Injectable } from '@nestjs/common';
import type { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { Message } from '../../delivery/message/message.entity.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { Transaction } from '../../shared/database/database.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { ColleagueEmail } from './colleague.email.js';
import { EnoughEmails } from './colleague.errors.js';

/** What the messages to colleagues are about: the link that they carry. */
export const COLLEAGUE_SUBJECT = 'responseLink';

/** How many e-mails may go out about one link, so that nobody can be written to without end. */
export const MOST_EMAILS = 5;

/** What an invitation by e-mail is sent from. */
interface Posted {
  readonly inHand: AnswerInHand;
  readonly invitedBy: string;
  readonly link: ResponseLink;
  /** What is said to somebody who is to answer in the body's place; null for a colleague. */
  readonly forwarding: string | null;
}

/** Queues the e-mail that carries a colleague's link, in the transaction that makes the link or asks for it again. */
@Injectable()
export class ColleaguePost {
  constructor(
    private readonly postOffice: PostOffice,
    private readonly emails: EmailWriter,
  ) {}

  /** Throws `EnoughEmails` when the link has been sent as often as it may be. */
  async send(transaction: Transaction, posted: Posted): Promise<void> {
    const { link } = posted;
    const sent = await transaction.countBy(Message, { subjectType: COLLEAGUE_SUBJECT, subjectId: link.id });
    if (sent >= MOST_EMAILS) throw new EnoughEmails();
    await this.postOffice.queue(transaction, {
      ...this.emails.write(emailFor(posted)),
      hostId: link.hostId,
      purpose: 'notice',
      uniqueKey: `colleague:${link.id}:${String(sent + 1)}`,
      subjectType: COLLEAGUE_SUBJECT,
      subjectId: link.id,
      // Not the body: an address of a colleague that does not work says nothing of the body's.
      recipientRef: link.id,
      linkIds: [link.id],
    });
  }
}

function emailFor({ inHand, invitedBy, link, forwarding }: Posted): ColleagueEmail {
  const { outline, invitation, host, deadlineOn } = inHand;
  const matter = {
    consultation: outline.consultation,
    hostName: host.name,
    languageForm: invitation.languageForm,
    deadlineOn,
    invitedBy,
    linkId: link.id,
    role: link.role,
    forwarding,
  };
  return new ColleagueEmail(matter, { address: link.holderEmail, name: link.holderName });
}
