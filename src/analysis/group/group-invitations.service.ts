import { Injectable } from '@nestjs/common';
import { WorkingGroupMembers } from '../../consultation/working-group/working-group-members.service.js';
import { Draft } from '../../consultation/draft/draft.entity.js';
import type { WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { EmailWriter } from '../../delivery/email/email-writer.js';
import { PostOffice } from '../../delivery/post-office.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { BodyLinks } from '../../response/finding-back/body-links.service.js';
import { BODY_LINK_SORT } from '../../response/finding-back/finding-back.email.js';
import { Database } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { GroupInvitationEmail } from './group-invitation.email.js';

/** A second press of the button within this time is taken for the same one. */
const AGAIN_SECONDS = 60;

/** Sends members of working groups the link by which they read the comments in their draft. */
@Injectable()
export class GroupInvitations {
  constructor(
    private readonly database: Database,
    private readonly members: WorkingGroupMembers,
    private readonly links: BodyLinks,
    private readonly post: PostOffice,
    private readonly emails: EmailWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites a member, or sends the link once more; pressed twice within a minute it goes once. A member of another hearing is
   * `NotFound`.
   */
  async invite(actor: PersonActor, consultationId: string, memberId: string): Promise<WorkingGroupMember> {
    return this.database.write(async (transaction) => {
      const consultation = await this.members.toChange(transaction, actor, consultationId);
      const member = await this.members.take(transaction, consultationId, memberId);
      const draft = await transaction.findOneBy(Draft, { id: member.draftId });
      if (!draft) throw new NotFound('draft');
      if (member.invitedAt && secondsAfter(member.invitedAt, AGAIN_SECONDS) > this.clock.now()) return member;
      await this.members.noteInvited(transaction, actor, member);
      const link = await this.links.pageLinkOf(transaction, member.email);
      const about = { consultation, draftTitle: draft.title, hostName: actor.hostName, linkId: link.id };
      await this.post.queue(transaction, {
        ...this.emails.write(new GroupInvitationEmail(member, about)),
        hostId: member.hostId,
        purpose: 'notice',
        uniqueKey: `groupInvitation:${newId()}`,
        subjectType: 'consultation',
        subjectId: consultationId,
        recipientRef: member.id,
        linkIds: [`${BODY_LINK_SORT}-${link.id}`],
      });
      return member;
    });
  }
}
