import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Response } from '../../response/response.entity.js';
import { Answer, ResponseVersion, VersionAttachment } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';

/** A member that has answered, and whose answer may go with the umbrella's. */
export interface AnsweredMember {
  readonly invitationId: string;
  readonly name: string;
  /** The versions that count: one, or one for each draft. */
  readonly versions: readonly ResponseVersion[];
}

/** A file of a member's answer. */
export interface MemberFile {
  readonly filename: string;
  readonly attachment: Attachment;
}

/** What a member sent in one version of an answer. */
export interface MemberContent {
  readonly member: AnsweredMember;
  readonly version: ResponseVersion;
  /** The one draft that the answer is about; null for the hearing as a whole. */
  readonly draftId: string | null;
  readonly answers: readonly Answer[];
  readonly files: readonly MemberFile[];
}

/**
 * Reads the members' answers that can be sent on. Private persons' are not: they answered the association, and nobody else;
 * nor are those that are withheld.
 */
@Injectable()
export class MemberAnswers {
  constructor(private readonly database: Database) {}

  /** In Norwegian order; two statements. */
  async list(consultationId: string): Promise<readonly AnsweredMember[]> {
    const { reader } = this.database;
    const versions = await reader
      .createQueryBuilder(ResponseVersion, 'version')
      .innerJoin(Response, 'response', 'response.id = version.responseId')
      .where('version.consultationId = :consultationId', { consultationId })
      .andWhere(`response.state = 'submitted' AND response.currentVersion = version.number`)
      .andWhere(`response.handling <> 'withheld'`)
      .andWhere(`version.replyKind IN ('withRemarks', 'attachmentOnly')`)
      .orderBy('version.submittedAt')
      .addOrderBy('version.id')
      .getMany();
    const invitations = await reader.find(Invitation, {
      where: { id: In(versions.map(({ invitationId }) => invitationId)), isPrivatePerson: false },
      order: { sortKey: 'ASC', id: 'ASC' },
    });
    return invitations.map(({ id, addressedName }) => ({
      invitationId: id,
      name: addressedName,
      versions: versions.filter(({ invitationId }) => invitationId === id),
    }));
  }

  /** What the members sent; four statements. */
  async contentOf(members: readonly AnsweredMember[]): Promise<readonly MemberContent[]> {
    const { reader } = this.database;
    const versions = members.flatMap((member) => member.versions.map((version) => ({ member, version })));
    const versionId = In(versions.map(({ version }) => version.id));
    const answers = await reader.find(Answer, { where: { versionId }, order: { position: 'ASC' } });
    const files = await reader.find(VersionAttachment, { where: { versionId }, order: { position: 'ASC' } });
    const attachments = await reader.findBy(Attachment, { id: In(files.map(({ attachmentId }) => attachmentId)) });
    const responses = await reader.findBy(Response, { id: In(versions.map(({ version }) => version.responseId)) });
    return versions.map(({ member, version }) => ({
      member,
      version,
      draftId: responses.find(({ id }) => id === version.responseId)?.draftId ?? null,
      answers: answers.filter((answer) => answer.versionId === version.id),
      files: files
        .filter((file) => file.versionId === version.id)
        .flatMap(({ attachmentId, filename }) => {
          const attachment = attachments.find(({ id }) => id === attachmentId);
          return attachment ? [{ filename, attachment }] : [];
        }),
    }));
  }
}

/** True when a member's answer is about what one outer answer is about; `draftId` null is the hearing as a whole. */
export function isAbout(
  { draftId, version }: Pick<MemberContent, 'draftId' | 'version'>,
  outer: string | null,
): boolean {
  if (outer === null) return true;
  if (draftId !== null) return draftId === outer;
  return version.draftIds === null || version.draftIds.includes(outer);
}
