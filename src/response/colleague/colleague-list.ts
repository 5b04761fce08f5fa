import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { isOneOf, FAILING_STATES } from '../../delivery/message/message-status.js';
import { Message } from '../../delivery/message/message.entity.js';
import { Database } from '../../shared/database/database.js';
import { COLLEAGUE_SUBJECT, MOST_EMAILS } from './colleague-post.js';

/** One colleague who has a link, and what became of the e-mail with it. */
export interface Colleague {
  readonly link: ResponseLink;
  /** The colleague who invited them; null when it was somebody with the body's own link. */
  readonly invitedBy: string | null;
  /** True when the newest e-mail did not arrive. */
  readonly hasFailed: boolean;
  readonly mayBeSentAgain: boolean;
}

/** Reads who of a body has a link of their own: two statements, however many there are. */
@Injectable()
export class ColleagueList {
  constructor(private readonly database: Database) {}

  /** The colleagues of a body, first invited first. */
  async of(invitationId: string): Promise<readonly Colleague[]> {
    const { reader } = this.database;
    const where = { invitationId, holderEmail: Not('') };
    const ever = await reader.find(ResponseLink, { where, order: { createdAt: 'ASC', id: 'ASC' } });
    const inUse = ever.filter((link) => link.isUsable);
    const messages = await reader.find(Message, {
      select: { id: true, subjectId: true, state: true },
      where: { subjectType: COLLEAGUE_SUBJECT, subjectId: In(inUse.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return inUse.map((link) => {
      const sent = messages.filter(({ subjectId }) => subjectId === link.id);
      const state = sent.at(-1)?.state;
      return {
        link,
        invitedBy: ever.find(({ id }) => id === link.invitedByLinkId)?.holderName ?? null,
        hasFailed: state !== undefined && isOneOf(FAILING_STATES, state),
        mayBeSentAgain: sent.length < MOST_EMAILS,
      };
    });
  }

  /** The names of those who may submit for a body, beside whoever has the link of the letter. */
  async submittersOf(invitationId: string): Promise<readonly string[]> {
    const where = { invitationId, holderEmail: Not(''), role: 'maySubmit' as const, revokedAt: IsNull() };
    const links = await this.database.reader.find(ResponseLink, { where, order: { createdAt: 'ASC', id: 'ASC' } });
    return links.map(({ holderName }) => holderName);
  }

  async countOf(invitationId: string): Promise<number> {
    return this.database.reader.countBy(ResponseLink, { invitationId, holderEmail: Not(''), revokedAt: IsNull() });
  }
}
