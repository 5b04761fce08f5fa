import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { SummaryIssue } from '../../report/summary-issue.entity.js';
import { Response } from '../../response/response.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import type { Reader } from '../../shared/database/database.js';
import { OuterSubmission } from '../submission/outer-submission.entity.js';
import type { Submitted } from './destiny.rules.js';

/** An answer that an internal hearing has given in the outer one, in the version that is followed. */
export interface SubmittedAnswer extends Submitted {
  readonly versionId: string;
}

/** Which answers an internal hearing has given, and whether the outer host has issued its summary of them. */
@Injectable()
export class SubmittedAnswers {
  /**
   * The answers that count. Once the outer summary is issued it is the version it rests on that is followed, whatever was
   * sent later; a version that somebody typed on the portal, past the consolidation, leads nowhere. Three statements.
   */
  async of(via: Reader, consultationId: string, issuedAt: Date | null): Promise<readonly SubmittedAnswer[]> {
    const made = await via.findBy(OuterSubmission, { consultationId });
    const versionIds = made.map(({ outerVersionId }) => outerVersionId);
    const versions = await via.find(ResponseVersion, {
      where: { id: In(versionIds) },
      order: { responseId: 'ASC', number: 'DESC' },
    });
    const responses = await via.findBy(Response, { id: In(versions.map(({ responseId }) => responseId)) });
    return responses.flatMap((response) => {
      const own = versions.filter(({ responseId }) => responseId === response.id);
      const version = response.isSubmitted ? followed(response, own, issuedAt) : undefined;
      if (!version) return [];
      return [{ versionId: version.id, draftId: response.draftId, submittedAt: version.submittedAt }];
    });
  }

  /** When the newest summary of a hearing was issued; null while none is. */
  async issuedAt(via: Reader, consultationId: string): Promise<Date | null> {
    const newest = await via.findOne(SummaryIssue, { where: { consultationId }, order: { number: 'DESC' } });
    return newest?.issuedAt ?? null;
  }
}

function followed(
  { currentVersion }: Response,
  newestFirst: readonly ResponseVersion[],
  issuedAt: Date | null,
): ResponseVersion | undefined {
  const inSummary = issuedAt && newestFirst.find(({ submittedAt }) => submittedAt <= issuedAt);
  return inSummary ?? newestFirst.find(({ number }) => number === currentVersion);
}
