import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { SummaryIssue } from '../../report/summary-issue.entity.js';
import { Outcomes } from '../../response/outcomes.js';
import { Database } from '../../shared/database/database.js';

/** Finds the issue of a hearing's summary that its bodies are told of: the newest that was frozen when it was approved. */
@Injectable()
export class IssuedOutcomes extends Outcomes {
  constructor(private readonly database: Database) {
    super();
  }

  override async isTold(consultationId: string): Promise<boolean> {
    return (await this.newest(consultationId)) !== null;
  }

  /** Null before there is one. */
  newest(consultationId: string): Promise<SummaryIssue | null> {
    return this.database.reader.findOne(SummaryIssue, {
      where: { consultationId, versionId: Not(IsNull()) },
      order: { number: 'DESC' },
    });
  }
}
