import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { answerSheetOf, partsInScope, type SheetPart } from '../answer-sheet.js';
import { Attachment } from '../attachment/attachment.entity.js';
import type { ReplyKind } from '../response-status.js';
import { Response } from '../response.entity.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { VersionReader } from '../submission/version-reader.js';
import type { WrittenVersion } from '../submission/version-writer.js';
import { seesOthers } from './others.rules.js';

/** An answer of another member, as the list shows it. */
export interface OthersRow {
  readonly responseId: string;
  readonly body: string;
  readonly replyKind: ReplyKind;
  readonly receivedOn: CalendarDay;
  readonly draftTitle: string | null;
}

export interface OthersList {
  readonly consultation: Consultation;
  readonly hostName: string;
  readonly list: Page<OthersRow>;
}

/** One of them, whole. */
export interface OthersAnswer {
  readonly outline: ConsultationOutline;
  readonly invitation: Invitation;
  readonly response: Response;
  readonly parts: readonly SheetPart[];
  readonly written: WrittenVersion;
}

/** The answers of the members that were asked, but for the reader's own and those that the host has withheld. */
const FROM = `FROM "response" r JOIN "invitation" i ON i."id" = r."invitationId"
  JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
  LEFT JOIN "draft" d ON d."id" = r."draftId"
  WHERE r."consultationId" = $1 AND r."invitationId" <> $2 AND r."state" = 'submitted' AND r."handling" <> 'withheld'
  AND i."isInvited" = $3 AND i."isPrivatePerson" = $4`;

/**
 * What the other members of an association's hearing have answered, for the members, where the host lets them see it
 * (`membersSee`); `NotFound` everywhere else. Shows what was said and nobody who said it: names and addresses of senders
 * stay with the host.
 */
@Injectable()
export class OthersAnswers {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly versions: VersionReader,
    private readonly files: ScannedFiles,
  ) {}

  /** By name; five statements. */
  async list(link: LinkActor, page: string): Promise<OthersList> {
    const { reader } = this.database;
    const consultation = await this.hearingOf(link);
    const shown = [link.consultationId, link.invitationId, true, false];
    const counted: { count: number | string }[] = await reader.query(`SELECT count(*) AS "count" ${FROM}`, shown);
    const total = Number(counted[0]?.count ?? 0);
    const number = boundedPage(page, total);
    const rows: (Omit<OthersRow, 'receivedOn'> & { readonly receivedOn: string })[] = await reader.query(
      `SELECT r."id" AS "responseId", i."addressedName" AS "body", v."replyKind", v."receivedOn", d."title" AS "draftTitle"
       ${FROM} ORDER BY i."sortKey", r."ordinal", r."id" LIMIT $5 OFFSET $6`,
      [...shown, PAGE_SIZE, (number - 1) * PAGE_SIZE],
    );
    const list = rows.map((row) => ({ ...row, receivedOn: CalendarDay.of(row.receivedOn) }));
    const host = await reader.findOneByOrFail(Host, { id: consultation.hostId });
    return { consultation, hostName: host.name, list: pageOf(list, total, number) };
  }

  /** The version that counts of one of them. */
  async find(link: LinkActor, responseId: string): Promise<OthersAnswer> {
    await this.hearingOf(link);
    const { reader } = this.database;
    const response = await this.shown(link, responseId);
    const number = response.currentVersion;
    const version = await reader.findOneByOrFail(ResponseVersion, { responseId, number });
    const outline = await this.consultations.outline(link.consultationId);
    const scope = { isSeparate: outline.consultation.separateAnswers, draftId: response.draftId };
    return {
      outline,
      invitation: await reader.findOneByOrFail(Invitation, { id: response.invitationId }),
      response,
      parts: partsInScope(answerSheetOf(outline), scope),
      written: await this.versions.contentOf(version),
    };
  }

  /** A file of the version that counts. Throws what `ScannedFiles.stream` throws. */
  async open(
    link: LinkActor,
    responseId: string,
    attachmentId: string,
  ): Promise<{ readonly attachment: Attachment; readonly content: Readable }> {
    const { written } = await this.find(link, responseId);
    const attachment = await this.database.reader.findOneBy(Attachment, { id: attachmentId, responseId });
    if (!attachment || !written.files.some((file) => file.attachmentId === attachmentId)) {
      throw new NotFound('attachment');
    }
    return { attachment, content: await this.files.stream(attachment.sha256) };
  }

  private async shown(link: LinkActor, responseId: string): Promise<Response> {
    const { reader } = this.database;
    const known = [link.consultationId, link.invitationId, true, false, responseId];
    const rows: { id: string }[] = await reader.query(`SELECT r."id" ${FROM} AND r."id" = $5`, known);
    const response = rows.length > 0 && (await reader.findOneBy(Response, { id: responseId }));
    if (!response) throw new NotFound('response');
    return response;
  }

  private async hearingOf({ consultationId, invitationId }: LinkActor): Promise<Consultation> {
    const consultation = await this.database.reader.findOneBy(Consultation, { id: consultationId });
    const invitation = await this.database.reader.findOneBy(Invitation, { id: invitationId });
    if (!consultation || !invitation || !seesOthers(consultation, invitation)) throw new NotFound('othersAnswers');
    return consultation;
  }
}
