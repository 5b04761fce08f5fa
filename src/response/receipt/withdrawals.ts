import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../shared/database/database.js';
import type { AnswerScope } from '../answer-sheet.js';
import { Response, ResponseWithdrawal } from '../response.entity.js';
import { VersionReader } from '../submission/version-reader.js';
import type { WithdrawalMatter } from './withdrawal.email.js';

/** Finds what a body took back. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionReader,
  ) {}

  /** The latest answer of this scope, or the supplement, that the body withdrew; null when it never did. */
  async latest(
    invitationId: string,
    { draftId, supplement }: AnswerScope,
  ): Promise<Pick<WithdrawalMatter, 'version' | 'withdrawal'> | null> {
    const { reader } = this.database;
    const which = supplement === undefined ? { supplementsId: IsNull() } : { ordinal: supplement };
    const where = { invitationId, scope: draftId ?? 'all', state: 'withdrawn', ...which } as const;
    const response = await reader.findOne(Response, { where, order: { ordinal: 'DESC' } });
    const withdrawal = response && (await reader.findOneBy(ResponseWithdrawal, { responseId: response.id }));
    const [version] = response ? await this.versions.versionsOf(response.id) : [];
    return withdrawal && version ? { version, withdrawal } : null;
  }
}
