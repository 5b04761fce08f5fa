import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Wording } from '../../shared/errors/domain-error.js';
import type { IncomingMail } from './incoming-mail.entity.js';

/** Something that can be made of a mail elsewhere on the desk, or that was made of it. */
export interface MailOffer {
  readonly text: Wording;
  readonly href: string;
  readonly isDone: boolean;
}

export type FindOffer = (actor: PersonActor, mail: IncomingMail) => Promise<MailOffer | null>;

/**
 * What the domains above offer to do with a mail, such as making an answer of it. Each says it of its own when its module
 * starts; the mailbox knows none of them.
 */
@Injectable()
export class MailOffers {
  private readonly finders: FindOffer[] = [];

  offer(find: FindOffer): void {
    this.finders.push(find);
  }

  /** For the person who looks at the mail, in the order in which the domains began to offer. */
  async of(actor: PersonActor, mail: IncomingMail): Promise<readonly MailOffer[]> {
    const offers: MailOffer[] = [];
    for (const find of this.finders) {
      const offer = await find(actor, mail);
      if (offer) offers.push(offer);
    }
    return offers;
  }
}
