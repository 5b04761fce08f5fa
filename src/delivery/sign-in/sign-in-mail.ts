import { Injectable } from '@nestjs/common';
import { Membership } from '../../identity/person/membership.entity.js';
import type { Person } from '../../identity/person/person.entity.js';
import { SignInPost } from '../../identity/sign-in/sign-in-post.js';
import { LINK_SECONDS } from '../../identity/sign-in/sign-in.service.js';
import type { Transaction } from '../../shared/database/database.js';
import { digestOf } from '../../shared/security/keyring.js';
import { EmailWriter } from '../email/email-writer.js';
import { PostOffice } from '../post-office.service.js';
import { SignInEmail } from './sign-in.email.js';

/**
 * Sends sign-in links by e-mail. The address stands in the message itself: it works once and for half an hour, and a
 * message that could not be handed over by then is given up.
 */
@Injectable()
export class SignInMail extends SignInPost {
  constructor(
    private readonly postOffice: PostOffice,
    private readonly writer: EmailWriter,
  ) {
    super();
  }

  override async queueLink(transaction: Transaction, person: Person, address: string): Promise<void> {
    const membership = await transaction.findOne(Membership, {
      where: { personId: person.id },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    await this.postOffice.queue(transaction, {
      ...this.writer.write(new SignInEmail(person, address)),
      hostId: membership?.hostId ?? null,
      purpose: 'signIn',
      uniqueKey: `signIn:${digestOf(address)}`,
      subjectType: 'person',
      subjectId: person.id,
      recipientRef: person.id,
      lifetimeSeconds: LINK_SECONDS,
    });
  }
}
